import {useState} from 'react';
import type {CitationResolver, DirectiveRecord} from 'bantin';
import type {} from 'bantin/react.js';
import bulletin from 'bulletin/bulletin.json';

/** Where this portal shows a document that a bulletin cites. */
const citationResolver: CitationResolver = ({symbol}) =>
  symbol && `/van-ban?so-hieu=${encodeURIComponent(symbol)}`;

export function Bulletin() {
  const [directives, setDirectives] = useState(bulletin.directives);
  const [records, setRecords] = useState<Record<string, DirectiveRecord>>({
    1: {status: 'done'},
    3: {status: 'doing', due: '31/12/2020', owner: 'Văn phòng điều phối nông thôn mới'},
  });
  const [edition, setEdition] = useState(1);
  const [textSize, setTextSize] = useState(100);
  const [count, setCount] = useState(0);

  const add = () => {
    const number = directives.length + 1;
    const text = `(${number}) Báo cáo kết quả thực hiện trước ngày 15 hằng tháng./.`;
    // The end mark of the bulletin stands behind the last directive, so it moves.
    const others = directives.map((directive) => ({
      ...directive,
      paragraphs: directive.paragraphs.map((other) => other.replace(/\.\/\.$/, '.')),
    }));
    setDirectives([...others, {number, paragraphs: [text]}]);
  };
  const edit = () => {
    setDirectives(
      directives.map((directive) =>
        directive.number === 7
          ? {...directive, paragraphs: directive.paragraphs.map((text) => `${text} Đã sửa.`)}
          : directive,
      ),
    );
  };

  return (
    <>
      <news-article
        author={bulletin.byline}
        citations="list link"
        citationResolver={citationResolver}
        reading-time=""
      >
        <news-toolbar
          slot="toolbar"
          published={bulletin.published}
          onnews-text-size={(event) => setTextSize(event.textSize)}
        >
          <h1 slot="headline">{bulletin.headline}</h1>
          <p slot="lead">{bulletin.lead}</p>
        </news-toolbar>
        {bulletin.introduction.map((text) => (
          <p key={`${edition} ${text}`}>{text}</p>
        ))}
        <directive-list
          searchable
          index={false}
          records={records}
          onnews-directives-update={(event) => setCount(event.directives.length)}
        >
          {directives.flatMap(({number, paragraphs}) =>
            paragraphs.map((text, index) => <p key={`${edition} ${number} ${index}`}>{text}</p>),
          )}
        </directive-list>
      </news-article>

      <section aria-label="Biên tập">
        <button type="button" onClick={add}>
          Thêm nhiệm vụ
        </button>
        <button type="button" onClick={() => setDirectives(directives.slice(0, -1))}>
          Bỏ nhiệm vụ cuối
        </button>
        <button type="button" onClick={edit}>
          Sửa nhiệm vụ 7
        </button>
        <button type="button" onClick={() => setRecords({...records, 3: {status: 'done'}})}>
          Nhiệm vụ 3 đã xong
        </button>
        <button type="button" onClick={() => setEdition(edition + 1)}>
          Vẽ lại bài
        </button>
        <output>
          Cỡ chữ {textSize} %, {count} nhiệm vụ
        </output>
      </section>
    </>
  );
}
