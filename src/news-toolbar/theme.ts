import {getPreferences} from '../reading/preferences.js';
import {type Theme, THEMES} from '../reading/themes.js';
import type {MoreTerms} from '../localize/terms.js';
import {showPanel} from './panel.js';
import {renderRadioGroup} from './radio-group.js';
import type {ToolContext} from './tool.js';

const WORDS: Readonly<Record<Theme, keyof MoreTerms & `theme${string}`>> = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
  sepia: 'themeSepia',
  contrast: 'themeContrast',
};

/** Opens and closes the choice of a theme. */
export function use(context: ToolContext): void {
  const {localize, prefer} = context;
  const label = () => localize.term('theme');
  showPanel(context, 'theme', label, () =>
    renderRadioGroup<Theme>({
      name: 'theme',
      label: label(),
      choices: THEMES.map((theme) => [theme, localize.term(WORDS[theme])]),
      chosen: getPreferences().theme,
      isFirst: true,
      onChoose: (theme) => void prefer({theme}),
    }),
  );
}
