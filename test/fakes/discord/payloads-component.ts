import type { Json } from './world.ts';

/** Discord's numbers for components. */
export const COMPONENT = {
  ...{ row: 1, button: 2, stringSelect: 3, textInput: 4, userSelect: 5, roleSelect: 6, mentionableSelect: 7 },
  ...{ channelSelect: 8, section: 9, textDisplay: 10, thumbnail: 11, gallery: 12, file: 13, separator: 14 },
  ...{ container: 17, label: 18, fileUpload: 19, radioGroup: 21, checkboxGroup: 22, checkbox: 23 },
} as const;

const withId = ({ id }: Json): Json => (id === undefined ? {} : { id });

export const buttonData = (button: Json): Json => ({
  ...withId(button),
  custom_id: button.custom_id,
  component_type: COMPONENT.button,
});

export const selectData = (select: Json, values: string[], resolved: Json): Json => ({
  ...withId(select),
  custom_id: select.custom_id,
  component_type: select.type,
  values,
  ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
});

/** What a field holds when the form is sent, under the name the wire has for it. */
export type Held = { value: string | boolean | null } | { values: string[] };

const field = (component: Json, held: Held): Json => ({
  ...withId(component),
  type: component.type,
  custom_id: component.custom_id,
  ...held,
});

/** The form as it was filled: the layout stays, labels and choices do not come back. */
export function modalData(
  customId: string,
  components: Json[],
  holds: (component: Json) => Held,
  resolved: Json,
): Json {
  const sent = components.map((one): Json => {
    if (one.type === COMPONENT.label) {
      const component = one.component as Json;
      return { ...withId(one), type: one.type, component: field(component, holds(component)) };
    }
    if (one.type === COMPONENT.row) {
      const inputs = one.components as Json[];
      return { ...withId(one), type: one.type, components: inputs.map((input) => field(input, holds(input))) };
    }
    return { ...withId(one), type: one.type };
  });
  return {
    custom_id: customId,
    components: sent,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}
