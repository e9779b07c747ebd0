import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Field, type FieldLabelProps } from './field.tsx';

export interface TextAreaProps
  extends FieldLabelProps,
    Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className' | 'style' | 'id' | 'ref'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Prose; as high as its text, up to a limit. */
export function TextArea({ label, hideLabel, hint, error, onChange, ...rest }: TextAreaProps): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    // Engines with `field-sizing` grow it by themselves.
    if (area.current === null || CSS.supports('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [rest.value]);
  return (
    <Field label={label} hideLabel={hideLabel === true} hint={hint} error={error}>
      {(control) => (
        <textarea
          rows={2}
          {...rest}
          {...control}
          ref={area}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
