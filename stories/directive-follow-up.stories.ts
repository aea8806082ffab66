import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import '../src/define/directive-item.js';
import '../src/define/directive-list.js';
import '../src/define/news-article.js';
import type {DirectiveRecords} from '../src/directive-list/records.js';
import {BULLETIN_HEADLINE, BULLETIN_LEAD} from './content/bulletin.js';
import {bulletinBody, directivesAlone} from './content/cms-markup.js';
import {ARABIC, ENGLISH, paragraphsOf} from './content/edition.js';

interface Args {
  records?: DirectiveRecords | null;
  debug?: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/directive-list/Following up',
  component: 'directive-list',
  render: (args) => html`<news-article>${list(args, bulletinBody('p'))}</news-article>`,
};

export default meta;

type Story = StoryObj<Args>;

function list({records = null, debug = false}: Args, markup: string): TemplateResult {
  return html`<directive-list .records=${records} ?debug=${debug}
    >${unsafeHTML(markup)}</directive-list
  >`;
}

/** Waits for what comes when the list is there. */
async function waitFor<E extends Element>(find: () => E | null | undefined): Promise<E | null> {
  for (let tries = 0; tries < 100; tries++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

/** Shows a story when all of it is there. */
const play: Story['play'] = async ({canvasElement}) => {
  // In the wrapper that the CMS put around the directives, where there is one.
  const roots = canvasElement.querySelectorAll('directive-list, directive-list *, directive-item');
  await waitFor(() =>
    [...roots].find(({shadowRoot}) => shadowRoot?.querySelector('.progress, .follow-up, .checks')),
  );
};

/** What an API of the province might say; the days that are to come are far away, so that the story keeps. */
const RECORDS: DirectiveRecords = {
  1: {status: 'done', due: '2020-12-31', owner: 'Sở Kế hoạch và Đầu tư'},
  2: {status: 'done', due: '2020-12-20', owner: 'Sở Nông nghiệp và Phát triển nông thôn'},
  3: {status: 'doing', due: '2099-12-31', owner: 'Văn phòng Điều phối nông thôn mới'},
  4: {status: 'doing', due: '2020-12-31', owner: 'Sở Công Thương'},
  5: {status: 'done'},
  6: {status: 'todo', due: '15/12/2020', owner: 'Cục Thuế tỉnh'},
  7: {status: 'done', owner: 'Sở Giáo dục và Đào tạo'},
  8: {status: 'doing', owner: 'Sở Y tế'},
  9: {status: 'done'},
  10: {status: 'done'},
  11: {status: 'done'},
  12: {status: 'todo', due: '2099-11-30', owner: 'Ban Tuyên giáo Tỉnh ủy'},
  13: {status: 'done'},
  14: {status: 'done', due: '2020-10-20', owner: 'Văn phòng Tỉnh ủy'},
  15: {status: 'todo'},
};

/** Records from an API: nine of fifteen directives are done, and two are overdue. */
export const Status: Story = {play, args: {records: RECORDS}};

/** The reader has chosen what is overdue. */
export const Filtered: Story = {
  args: {records: RECORDS},
  play: async ({canvasElement}) => {
    const host = canvasElement.querySelector('directive-list')!;
    const choice = await waitFor(
      () => host.shadowRoot!.querySelectorAll<HTMLElement>('fieldset label')[4],
    );
    choice?.click();
  },
};

/** Little is known: what is not known is not made up. */
export const LittleKnown: Story = {
  play,
  args: {
    records: [
      {number: 2, owner: 'Sở Tài chính'},
      {number: '03', due: '2099-01-31'},
    ],
  },
};

/** The list stands alone, in paragraphs, without an article. */
export const Standalone: Story = {
  play,
  render: (args) => list(args, directivesAlone()),
  args: {records: RECORDS},
};

/** The editor printed breaks. */
export const Breaks: Story = {
  play,
  render: (args) => html`<news-article>${list(args, bulletinBody('br'))}</news-article>`,
  args: {records: RECORDS},
};

/** The page lists the directives itself. */
export const OrderedList: Story = {
  play,
  render: (args) =>
    html`<news-article
      >${list(
        args,
        '<p>Phiên họp giao:</p><ol><li>Rà soát hộ nghèo theo chuẩn mới.</li><li>Hỗ trợ nhà ở cho người có công.</li><li>Cấp thẻ bảo hiểm y tế.</li></ol>',
      )}</news-article
    >`,
  args: {
    records: {
      1: {status: 'done'},
      2: {status: 'doing', due: '2020-12-31'},
      3: {status: 'todo', owner: 'Bảo hiểm xã hội tỉnh'},
    },
  },
};

/** Items that were written by hand, with what is known of each. */
export const WrittenByHand: Story = {
  play,
  render: ({debug}) => html`
    <news-article>
      <directive-list ?debug=${debug}>
        <p>Ủy ban nhân dân huyện giao các nhiệm vụ sau:</p>
        <directive-item number="1" status="done" due="2024-03-31" owner="Phòng Nội vụ">
          Sắp xếp các đơn vị sự nghiệp công lập.
        </directive-item>
        <directive-item number="2" status="doing" due="2099-06-30">
          <p>Số hóa hồ sơ một cửa cấp xã, gồm hồ sơ hộ tịch, đất đai và chính sách xã hội.</p>
          <p>Hồ sơ trước năm 2010 được số hóa sau cùng.</p>
        </directive-item>
        <directive-item number="3" status="todo" due="2024-09-30" owner="Phòng Giáo dục và Đào tạo">
          Bảo đảm mọi điểm trường có <strong>nước sạch</strong>.
        </directive-item>
        <directive-item>3 tháng một lần, báo cáo kết quả về Văn phòng huyện./.</directive-item>
      </directive-list>
    </news-article>
  `,
};

/** Items outside of a list, in an article. */
export const ItemsAlone: Story = {
  play,
  render: () => html`
    <news-article>
      <p>Trong các nhiệm vụ được giao, hai nhiệm vụ sau được dư luận quan tâm.</p>
      <directive-item number="7" status="overdue" due="31/12/2020" owner="Sở Giáo dục và Đào tạo">
        Bố trí đội ngũ giáo viên, đầu tư cơ sở vật chất trường, lớp.
      </directive-item>
      <directive-item number="10" status="doing">Cung cấp dịch vụ công trực tuyến.</directive-item>
    </news-article>
  `,
};

/** What editors see of the real bulletin: thirteen tasks announced, fifteen found, and slips of the pen. */
export const ForEditors: Story = {
  play,
  render: (args) => html`
    <news-article>
      <h1 slot="headline">${BULLETIN_HEADLINE}</h1>
      <p slot="lead">${BULLETIN_LEAD}</p>
      ${list(args, bulletinBody('p'))}
    </news-article>
  `,
  args: {debug: true},
};

/** Records of which much cannot be used: the rest is, and editors are told. */
export const BadRecords: Story = {
  play,
  args: {
    debug: true,
    records: {
      1: {status: 'xong', due: '2020-12-31', owner: 'Sở Y tế'},
      2: {status: 'done', due: '31/02/2021'},
      3: 'done',
      22: {status: 'done'},
      bảy: {status: 'done'},
    } as unknown as DirectiveRecords,
  },
};

/** Nothing to look at. */
export const NothingToLookAt: Story = {
  play,
  render: (args) =>
    html`<news-article
      >${list(args, paragraphsOf(['(1) Rà soát kế hoạch.', '(2) Báo cáo kết quả./.']))}</news-article
    >`,
  args: {debug: true},
};

function edition({language, direction, paragraphs}: typeof ENGLISH): Story {
  return {
    play,
    render: (args) => html`
      <div lang=${language} dir=${direction}>
        <news-article>${list(args, paragraphsOf(paragraphs))}</news-article>
      </div>
    `,
    args: {
      records: {
        1: {status: 'done', due: '2020-12-10'},
        2: {status: 'doing', due: '2020-12-10', owner: 'Office 5'},
        3: {status: 'todo', due: '2099-12-10'},
      },
    },
  };
}

/** An edition in English: the month is a word. */
export const English: Story = edition(ENGLISH);

/** From right to left. */
export const RightToLeft: Story = edition(ARABIC);

/** To be printed with a status chosen: paper has them all, each with its line. */
export const OnPaper: Story = {...Filtered};

/** A narrow screen. */
export const Narrow: Story = {
  play,
  args: {records: RECORDS},
  globals: {width: '360'},
};
