import {Component, signal} from '@angular/core';
import type {CitationResolver, DirectiveRecord, NewsTextSizeEvent} from 'bantin';
import {BANTIN} from './bantin';
import bulletin from 'bulletin/bulletin.json';

@Component({
  selector: 'app-bulletin',
  templateUrl: './bulletin.html',
  imports: [BANTIN],
})
export class Bulletin {
  protected readonly bulletin = bulletin;
  protected readonly directives = signal(bulletin.directives);
  protected readonly records = signal<Record<string, DirectiveRecord>>({
    1: {status: 'done'},
    3: {status: 'doing', due: '31/12/2020', owner: 'Văn phòng điều phối nông thôn mới'},
  });
  /** A new object for each edition, so that every paragraph is drawn anew. */
  protected readonly editions = signal([{}]);
  protected readonly textSize = signal(100);
  protected readonly count = signal(0);

  /** Where this portal shows a document that a bulletin cites. */
  protected readonly citationResolver: CitationResolver = ({symbol}) =>
    symbol && `/van-ban?so-hieu=${encodeURIComponent(symbol)}`;

  protected onTextSize(event: NewsTextSizeEvent): void {
    this.textSize.set(event.textSize);
  }

  protected add(): void {
    const number = this.directives().length + 1;
    const text = `(${number}) Báo cáo kết quả thực hiện trước ngày 15 hằng tháng./.`;
    // The end mark of the bulletin stands behind the last directive, so it moves.
    const others = this.directives().map((directive) => ({
      ...directive,
      paragraphs: directive.paragraphs.map((other) => other.replace(/\.\/\.$/, '.')),
    }));
    this.directives.set([...others, {number, paragraphs: [text]}]);
  }

  protected remove(): void {
    this.directives.update((directives) => directives.slice(0, -1));
  }

  protected edit(): void {
    this.directives.update((directives) =>
      directives.map((directive) =>
        directive.number === 7
          ? {...directive, paragraphs: directive.paragraphs.map((text) => `${text} Đã sửa.`)}
          : directive,
      ),
    );
  }

  protected finish(): void {
    this.records.update((records) => ({...records, 3: {status: 'done'}}));
  }
}
