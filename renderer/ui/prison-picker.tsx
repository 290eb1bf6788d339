// Chooses one of the 187 prisons by typing any part of it. Shows town, postal code and department beside the name.
import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core';
import { type Ref, useEffect, useMemo, useState } from 'react';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { EstablishmentId } from '#shared/kernel/ids.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import classes from './prison-picker.module.css';
import { findPrisons, searchablePrisons } from './prison-search.ts';

/** More than a person scans; typing narrows further. */
const SHOWN = 60;

type PrisonPickerProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly prisons: readonly Establishment[];
  readonly value: EstablishmentId | null;
  readonly onChange: (prison: Establishment | null) => void;
  readonly disabled?: boolean;
  readonly error?: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** A prison was chosen, or the field is left by Escape: the keys of the screen may act again. */
  readonly onLeave?: () => void;
};

export function PrisonPicker(props: PrisonPickerProps) {
  const { label, hideLabel, prisons, value, onChange, disabled = false, error, inputRef, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const searchable = useMemo(() => searchablePrisons(prisons), [prisons]);
  const found = useMemo(() => findPrisons(searchable, typed ?? '').slice(0, SHOWN), [searchable, typed]);
  const chosen = prisons.find((prison) => prison.id === value) ?? null;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });

  // Enter takes the best match at once.
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each list of matches
  useEffect(() => {
    if (typed !== null && typed !== '') selectFirstOption();
  }, [found, typed]);

  const choose = (id: string): void => {
    onChange(prisons.find((prison) => prison.id === id) ?? null);
    combobox.closeDropdown();
    onLeave?.();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal>
      <Combobox.Target>
        <InputBase
          ref={inputRef}
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          placeholder={DECISION.prisonPlaceholder}
          disabled={disabled}
          error={error}
          value={typed ?? chosen?.name ?? ''}
          title={chosen?.name}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // The first Escape closes the list.
            if (event.key === 'Escape' && !combobox.dropdownOpened) onLeave?.();
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          rightSectionPointerEvents={chosen ? 'all' : 'none'}
          rightSection={
            chosen && !disabled ? (
              <CloseButton
                size="sm"
                aria-label={DECISION.prisonClear}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(null)}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        {/* Beside the list, which holds choices and nothing else. */}
        {found.length === 0 ? <Combobox.Empty>{DECISION.prisonNone}</Combobox.Empty> : null}
        <Combobox.Options mah={320} className={classes.options} aria-label={label}>
          {/* Sixty rows for each letter shown would be drawn for nobody. */}
          {combobox.dropdownOpened
            ? found.map((prison) => <PrisonOption key={prison.id} prison={prison} active={prison.id === value} />)
            : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function PrisonOption({ prison, active }: { readonly prison: Establishment; readonly active: boolean }) {
  return (
    <Combobox.Option value={prison.id} active={active}>
      <span className={classes.name}>{prison.name}</span>
      <span className={classes.place}>
        {prison.postalCode} {prison.city} · {prison.department}
      </span>
    </Combobox.Option>
  );
}
