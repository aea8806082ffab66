/** What is the same in each dialect of JSX: attributes and properties. Compiled with the file of a framework. */
export const right = (
  <news-article id="bai" published={null} modified={undefined} citations="list link">
    <news-toolbar slot="toolbar" tools="text-size print" no-storage audio-src="/ban-tin.mp3" />
    <h1 slot="headline">Bản tin</h1>
    <directive-list searchable index={false} anchor-prefix="viec" records={{7: {status: 'done'}}}>
      <directive-item number={7} status="doing" due="31/12/2020" owner="Sở Y tế">
        Tăng cường thực hiện.
      </directive-item>
      <directive-item number="8">Chủ động.</directive-item>
    </directive-list>
  </news-article>
);

export const wrong = [
  // @ts-expect-error No such status.
  <directive-item status="finished" />,
  // @ts-expect-error No number.
  <directive-item number="bảy" />,
  // @ts-expect-error Records are no number.
  <directive-list records={7} />,
  // @ts-expect-error No text.
  <news-toolbar tools={3} />,
  // @ts-expect-error Neither of the two.
  <news-article typography="modern" />,
  // @ts-expect-error No such attribute.
  <news-toolbar sizes="100 150" />,
];
