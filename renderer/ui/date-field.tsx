// A calendar date typed or picked with the system's own picker. Empty is null.
import { TextInput, type TextInputProps } from '@mantine/core';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';

type DateFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: CalendarDate | null;
  readonly onChange: (date: CalendarDate | null) => void;
};

export function DateField({ value, onChange, ...props }: DateFieldProps) {
  return (
    <TextInput
      {...props}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(parseCalendarDate(event.currentTarget.value))}
    />
  );
}
