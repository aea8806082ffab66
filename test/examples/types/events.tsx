/** Events as React and Preact name them. */
export const right = (
  <>
    <news-toolbar
      onnews-text-size={(event) => event.textSize + event.currentTarget.tools.length}
      onClick={(event) => event.preventDefault()}
    />
    <directive-list
      onnews-directives-update={({directives}) => directives[0].marker.trim()}
      onbantin-diagnostic={({diagnostic}) => diagnostic.message}
    />
  </>
);

// @ts-expect-error Another event has that field.
export const wrong = <news-toolbar onnews-text-size={(event) => event.directives} />;
