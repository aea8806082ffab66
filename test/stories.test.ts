import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {nothing, render, type TemplateResult} from 'lit';
import {setPreferences} from '../src/reading/preferences.js';
import {THEMES} from '../src/reading/themes.js';
import * as bulletin from '../stories/bulletin.stories.js';
import {bulletinBody} from '../stories/content/cms-markup.js';
import * as directiveFollowUp from '../stories/directive-follow-up.stories.js';
import * as directiveList from '../stories/directive-list.stories.js';
import {type FrameGlobals, frame} from '../stories/frame.js';
import * as longBulletin from '../stories/long-bulletin.stories.js';
import * as newsArticleCitations from '../stories/news-article-citations.stories.js';
import * as newsArticleStates from '../stories/news-article-states.stories.js';
import * as newsArticle from '../stories/news-article.stories.js';
import * as newsToolbar from '../stories/news-toolbar.stories.js';
import * as printSaveShare from '../stories/print-save-share.stories.js';
import {setViewport} from './commands.js';
import {bodyMarkup, MARKUPS} from './support/bulletin.js';

/** What of a story is needed to run it; the part of CSF 3 that our stories use. */
interface Story {
  readonly args?: object;
  readonly globals?: FrameGlobals & {readonly textSize?: string};
  /** With `!test`, as in Storybook, a story is looked at and not tested. */
  readonly tags?: readonly string[];
  readonly render?: (args: never) => TemplateResult;
  readonly play?: (context: {canvasElement: HTMLElement}) => unknown;
}

interface StoryFile {
  readonly default: Story & {readonly title?: string};
  readonly [name: string]: unknown;
}

const FILES = [
  newsToolbar,
  newsArticle,
  newsArticleStates,
  newsArticleCitations,
  directiveList,
  directiveFollowUp,
  bulletin,
  longBulletin,
  printSaveShare,
] as unknown as StoryFile[];

const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  // Nothing of ours stands in a frame or in a style sheet that must be fetched.
  iframes: false,
  preload: false,
};

/** What a theme can break: it has colours of its own, and nothing else. */
const COLOURS: RunOptions = {
  ...WHOLE,
  runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']},
};

const {axe} = window as unknown as {
  axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};
};

const canvas = document.createElement('div');
const consoleError = console.error;
let complaints: string[] = [];

const onError = ({message}: ErrorEvent) => complaints.push(message);
const onRejection = ({reason}: PromiseRejectionEvent) => complaints.push(String(reason));

/** Waits until every element of the story shows what it has. */
async function settle(): Promise<void> {
  const elements = canvas.querySelectorAll('news-toolbar, news-article, directive-list');
  for (const element of elements) {
    expect(element.matches(':defined'), `<${element.localName}> is registered`).to.be.true;
    await (element as Partial<{updateComplete: Promise<unknown>}>).updateComplete;
  }
  await new Promise(requestAnimationFrame);
}

async function show(file: StoryFile, story: Story, overrides: FrameGlobals = {}): Promise<void> {
  const run = story.render ?? file.default.render!;
  const args = {...file.default.args, ...story.args} as never;
  render(frame(run(args), {...story.globals, ...overrides}), canvas);
  await settle();
  await story.play?.({canvasElement: canvas});
  await settle();
}

function describeViolations({violations}: AxeResults): string {
  return violations
    .flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)}: ${failureSummary}`),
    )
    .join('\n');
}

/** The elements of ours, and of a story, that reach beyond the edge; for the message of a failure. */
function overflowing(): string {
  return [...canvas.querySelectorAll('*')]
    .filter((element) => element.scrollWidth > document.documentElement.clientWidth)
    .map((element) => `<${element.localName}> ${element.scrollWidth}px`)
    .join(', ');
}

describe('stories', () => {
  before(() => document.body.append(canvas));

  beforeEach(() => {
    complaints = [];
    console.error = (...data: unknown[]) => complaints.push(data.map(String).join(' '));
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });

  afterEach(() => {
    render(nothing, canvas);
    console.error = consoleError;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    // The address at which a story has arrived is no address of the next.
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });

  after(() => {
    setPreferences({theme: 'auto', textSize: 100});
    canvas.remove();
  });

  for (const markup of MARKUPS) {
    it(`show the bulletin as the demo pages print it: ${markup}`, async () => {
      expect(bulletinBody(markup)).to.equal((await bodyMarkup(markup)).trim());
    });
  }

  for (const file of FILES) {
    const stories = (Object.entries(file) as [string, Story][]).filter(
      ([name, {tags}]) => name !== 'default' && !tags?.includes('!test'),
    );

    describe(file.default.title!, () => {
      describe('at 1280 px', () => {
        before(() => setViewport({width: 1280, height: 800}));

        for (const [name, story] of stories) {
          it(`${name} is accessible in every theme`, async () => {
            const textSize = Number(story.globals?.textSize ?? 100);
            setPreferences({theme: 'light', textSize});
            await show(file, story);
            expect(describeViolations(await axe.run(canvas, WHOLE)), 'light').to.equal('');
            for (const theme of THEMES.filter((each) => each !== 'auto' && each !== 'light')) {
              setPreferences({theme});
              await new Promise(requestAnimationFrame);
              expect(describeViolations(await axe.run(canvas, COLOURS)), theme).to.equal('');
            }
            expect(complaints).to.deep.equal([]);
          });
        }
      });

      describe('at 320 px and 200 %', () => {
        before(async () => {
          await setViewport({width: 320, height: 640});
          setPreferences({theme: 'light', textSize: 200});
        });

        for (const [name, story] of stories) {
          it(`${name} does not scroll sideways`, async () => {
            await show(file, story, {width: 'full'});
            const {scrollWidth, clientWidth} = document.documentElement;
            expect(clientWidth).to.be.at.most(320);
            expect(scrollWidth, overflowing()).to.equal(clientWidth);
            expect(complaints).to.deep.equal([]);
          });
        }
      });
    });
  }
});
