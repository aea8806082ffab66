import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import type {TemplateResult} from 'lit';
import manifest from '../dist/custom-elements.json';
import {setPreferences, TEXT_SIZES} from '../src/reading/preferences.js';
import {type Theme, THEMES} from '../src/reading/themes.js';
import {frame} from '../stories/frame.js';
import {withDistinctNames} from './manifest.js';

// Attributes, slots, events, parts and tokens in the documentation are those of the last build.
setCustomElementsManifest(withDistinctNames(manifest));

const THEME_TITLES: Readonly<Record<Theme, string>> = {
  auto: 'Theme of the system',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'High contrast',
};

interface ReaderGlobals {
  readonly theme: Theme;
  readonly textSize: string;
}

let chosen = '';

/**
 * The toolbar chooses as a reader does. Only when something else is chosen, or another story comes:
 * a reader who tries the buttons of an element must not be overruled when the story renders again.
 */
function choose(story: string, {theme, textSize}: ReaderGlobals): void {
  const choice = `${story} ${theme} ${textSize}`;
  if (choice === chosen) return;
  chosen = choice;
  setPreferences({theme, textSize: Number(textSize)});
}

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Theme that the reader has chosen',
      toolbar: {
        icon: 'paintbrush',
        items: THEMES.map((value) => ({value, title: THEME_TITLES[value]})),
        dynamicTitle: true,
      },
    },
    textSize: {
      description: 'Text size that the reader has chosen',
      toolbar: {
        icon: 'zoom',
        items: TEXT_SIZES.map((value) => ({value: String(value), title: `${value} %`})),
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the column in which the portal puts the story',
      toolbar: {
        icon: 'grow',
        items: [
          {value: 'full', title: 'Full width'},
          ...['1920', '1280', '768', '360', '320'].map((value) => ({value, title: `${value} px`})),
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          {value: 'vi', title: 'Tiếng Việt'},
          {value: 'en', title: 'English'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    theme: 'auto',
    textSize: '100',
    width: 'full',
    direction: 'ltr',
    language: 'vi',
  },
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true},
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      },
    },
    options: {
      storySort: {order: ['Pages', 'Elements', ['news-toolbar', 'news-article', 'directive-list']]},
    },
  },
  argTypesEnhancers: [
    // Of what the manifest lists, the attributes can be tried; the rest is there to be read.
    ({argTypes}) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => {
          const {category} = (type.table ?? {}) as {category?: string};
          const isRead = category !== undefined && category !== 'attributes';
          return [name, isRead ? {...type, control: false} : type];
        }),
      ),
  ],
  decorators: [
    (story, {id, viewMode, globals, userGlobals}) => {
      // A page of documentation shows many stories to one reader, so what one of them asks for is
      // not what its reader has chosen.
      const isDocs = viewMode === 'docs';
      const reader = (isDocs ? userGlobals : globals) as ReaderGlobals;
      choose(isDocs ? 'docs' : id, reader);
      return frame(story() as TemplateResult, globals);
    },
  ],
};

export default preview;
