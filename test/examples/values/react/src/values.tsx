import {useState} from 'react';
import type {NewsTextSizeEvent} from 'bantin';
import type {} from 'bantin/react.js';
import {NAMES, ROUNDS} from './rounds';

/** Objects and handlers are given to an element once it is there. */
export function Values({isThere}: {isThere: boolean}) {
  const [round, setRound] = useState(0);
  const [isShown, setIsShown] = useState(true);
  const [isHeld, setIsHeld] = useState(false);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const {author, prefix, number, searchable, ...objects} = ROUNDS[round];
  const {records, updates, citationResolver} = isThere ? objects : {};

  const hear = ({type}: {readonly type: string}) => setHeard((before) => [...before, type]);
  const others = isThere ? Object.fromEntries(NAMES.map((name) => [`on${name}`, hear])) : {};
  const onTextSize = (event: NewsTextSizeEvent) => {
    hear(event);
    if (isHeld) event.preventDefault();
  };

  return (
    <>
      {isShown && (
        <news-article
          author={author}
          citations="list link"
          citationResolver={citationResolver}
          updates={updates}
        >
          <news-toolbar
            slot="toolbar"
            onClick={hear}
            onnews-text-size={isThere ? onTextSize : undefined}
          />
          <p>Căn cứ Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ.</p>
          <directive-list searchable={searchable} anchor-prefix={prefix} records={records}>
            <p>(1) Rà soát tiến độ.</p>
            {round === 0 && <p>(2) Chỉ đạo thu hoạch.</p>}
          </directive-list>
          <directive-list label="Việc khác" index={false} {...others}>
            <directive-item number={number}>Chủ động phòng, chống.</directive-item>
          </directive-list>
        </news-article>
      )}
      <button type="button" onClick={() => setRound((round + 1) % ROUNDS.length)}>
        Vòng sau
      </button>
      <button type="button" onClick={() => setIsShown(!isShown)}>
        Ẩn hiện
      </button>
      <button type="button" onClick={() => setIsHeld(!isHeld)}>
        Giữ cỡ chữ
      </button>
      <output>{heard.join(' ')}</output>
    </>
  );
}
