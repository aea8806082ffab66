'use client';

import {useState} from 'react';
import type {DirectiveRecord} from 'bantin';
import type {} from 'bantin/react.js';
import {useBantin} from './use-bantin';

interface Props {
  readonly directives: readonly {
    readonly number: number;
    readonly paragraphs: readonly string[];
  }[];
}

export function Directives(props: Props) {
  const isThere = useBantin();
  const [directives, setDirectives] = useState(props.directives);
  const [records, setRecords] = useState<Record<string, DirectiveRecord>>({
    1: {status: 'done'},
    3: {status: 'doing', due: '31/12/2020', owner: 'Văn phòng điều phối nông thôn mới'},
  });
  const [edition, setEdition] = useState(1);
  const [count, setCount] = useState(directives.length);

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
      <directive-list
        searchable
        index={false}
        records={isThere ? records : undefined}
        onnews-directives-update={
          isThere ? (event) => setCount(event.directives.length) : undefined
        }
      >
        {directives.flatMap(({number, paragraphs}) =>
          paragraphs.map((text, index) => <p key={`${edition} ${number} ${index}`}>{text}</p>),
        )}
      </directive-list>
      <section slot="foot" aria-label="Biên tập">
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
        <output>{count} nhiệm vụ</output>
      </section>
    </>
  );
}
