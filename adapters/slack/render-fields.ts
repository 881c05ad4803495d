/** `view.state.values` of a submission: by block, then by element. In our forms both are the field's name. */
export type StateValues = Record<string, Record<string, StateValue>>;
type StateValue = {
  type?: string;
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: { value?: string }[] | null;
  /** Of a file input. */
  files?: unknown[] | null;
};

/** What a form brought, by field name. What was left empty is ''. */
export const fieldsOf = (values: StateValues): Record<string, string> =>
  Object.fromEntries(
    Object.values(values).flatMap((elements) =>
      Object.entries(elements).flatMap(([name, value]) => (value.files ? [] : [[name, filled(value)] as const])),
    ),
  );

const filled = ({ value, selected_option, selected_options }: StateValue): string =>
  value ?? selected_option?.value ?? selected_options?.map((option) => option.value ?? '').join(',') ?? '';
