/** The English words of the demo. The Vietnamese ones stand in the pages themselves. */
export const english = {
  title: 'Bản Tin: government news that everyone can read',
  language: 'Language',
  theme: 'Paper',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'High contrast',
  standfirst:
    'Bản Tin helps everyone read the news that government portals publish. ' +
    'It takes one script tag, and what the CMS prints goes inside the tags of the library: not a word of it changes. ' +
    'Readers choose the size of the text and go straight to a directive by its number; where scripts are off, the page still reads.',
  kinds: 'One bulletin, five kinds of CMS markup',
  p: 'Paragraphs',
  pAbout: 'One tag for each paragraph, clean and even.',
  word: 'Pasted from Word',
  wordAbout: 'Sizes, faces and spacing are written into every tag.',
  div: '<div> blocks',
  divAbout: 'A block for each paragraph, and an empty one between two.',
  br: 'Broken by <br>',
  brAbout: 'The whole text stands in one <font> tag, with no paragraph in it.',
  bare: 'Bare text',
  bareAbout: 'No tag around it, only text and <br>.',
  before: 'Before',
  after: 'After',
  both: 'Side by side',
  specimen: 'Try it here',
  specimenAbout:
    'The head and the first three directives of the bulletin, inside the tags of the library on this very page.',
  examples: 'Example pages',
  colophon:
    'Bản Tin is free software under the MIT licence. This page asks no other server for anything.',
  compareTitle: 'Before and after · Bản Tin',
  compare: 'Before and after',
  markup: 'Markup',
  alone: 'Open by itself',
  beforeFrame: 'The page before Bản Tin',
  afterFrame: 'The page with Bản Tin',
};
