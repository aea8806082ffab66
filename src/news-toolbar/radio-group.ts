import {html, type TemplateResult} from 'lit';

/** What a group of choices is made of. */
export interface RadioGroup<Value> {
  /** Sets this group apart from others in the same panel. */
  readonly name: string;
  /** Name of the group. */
  readonly label: string;
  /** The values and their words. */
  readonly choices: readonly (readonly [value: Value, word: string])[];
  /** The value that holds. */
  readonly chosen: Value;
  /** Whether the group takes the focus when its panel opens. */
  readonly isFirst?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** Choices of which one holds. Outside any form, so that none is sent. */
export function renderRadioGroup<Value>(group: RadioGroup<Value>): TemplateResult {
  const {name, label, choices, chosen, isFirst = false, onChoose} = group;
  return html`
    <fieldset class="choices choices-${name}">
      <legend>${label}</legend>
      ${choices.map(
        ([value, word]) => html`
          <label>
            <input
              type="radio"
              name=${name}
              .checked=${value === chosen}
              ?autofocus=${isFirst && value === chosen}
              @change=${() => onChoose(value)}
            />
            <span class="choice choice-${value}">${word}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
