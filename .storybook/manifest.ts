interface Named {
  name: string;
}

interface Declaration {
  readonly kind: string;
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly members?: readonly (Named & {readonly attribute?: string})[];
}

/** What of a custom elements manifest is rewritten here. */
export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

/**
 * Gives everything in a manifest a name of its own. Storybook keeps all that it documents of an
 * element in one table by name, in which a part `date` would replace the slot `date`, and leaves out
 * what has no name.
 */
export function withDistinctNames(manifest: Manifest): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map(({declarations, ...module}) => ({
      ...module,
      declarations: declarations?.map((declaration) => ({
        ...declaration,
        cssParts: declaration.cssParts?.map((part) => ({...part, name: `::part(${part.name})`})),
        slots: declaration.slots?.map((slot) => ({
          ...slot,
          name: slot.name ? `slot="${slot.name}"` : 'Default slot',
        })),
        // A property that has an attribute is told of there.
        members: declaration.members?.filter(({attribute}) => !attribute),
      })),
    })),
  };
}
