// The buttons above the page: pages, picture or text, highlights, size, the letter as a file.
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconFileTypePdf,
  IconHighlight,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
  IconScissors,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { saveFile } from '../../ui/save-file.ts';
import { toast } from '../../ui/toast.ts';
import classes from './page-viewer.module.css';
import type { ViewerMode, ViewerState } from './viewer-state.ts';

type ToolProps = {
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly pressed?: boolean;
  readonly children: ReactNode;
};

function Tool({ label, keys, onClick, disabled = false, busy = false, pressed, children }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        size="md"
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'brique' : 'gray'}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        loading={busy}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** All pages of the letter as one searchable file. */
function SavePdf({ id }: { readonly id: LetterId }) {
  const { client } = useDesk();
  const save = useMutation({
    mutationFn: () => client.letters.pdf({ id }),
    onSuccess: saveFile,
    onError: (error) => toast('problem', sentenceOf(error)),
  });
  return (
    <Tool label={VIEWER.savePdf} busy={save.isPending} onClick={() => save.mutate()}>
      <IconFileTypePdf size={17} aria-hidden />
    </Tool>
  );
}

/** To the page grid, where its pages become letters; only of a letter that waits for its decision. */
function ArrangePages({ id, disabled }: { readonly id: LetterId; readonly disabled: boolean }) {
  const [, navigate] = useLocation();
  return (
    <Tool label={PILE.open} keys="D" disabled={disabled} onClick={() => navigate(`/tri/${id}/pile`)}>
      <IconScissors size={17} aria-hidden />
    </Tool>
  );
}

type ViewerToolbarProps = {
  readonly id: LetterId;
  readonly viewer: ViewerState;
  readonly pages: LetterDetail['pages'];
  readonly hasMarks: boolean;
  readonly isUndecided: boolean;
};

export function ViewerToolbar({ id, viewer, pages, hasMarks, isUndecided }: ViewerToolbarProps) {
  const { page, zoom, mode, marked, scale } = viewer;
  const picture = mode === 'picture';
  return (
    <div className={classes.toolbar}>
      <div className={classes.tools}>
        <Tool label={VIEWER.previous} keys="←" disabled={page <= 1} onClick={() => viewer.goTo(page - 1, pages)}>
          <IconChevronLeft size={17} aria-hidden />
        </Tool>
        <span className={classes.pages}>
          <span aria-hidden>{VIEWER.pageShort(page, pages.length)}</span>
          <span className={classes.said} role="status">
            {VIEWER.page(page, pages.length)}
          </span>
        </span>
        <Tool label={VIEWER.next} keys="→" disabled={page >= pages.length} onClick={() => viewer.goTo(page + 1, pages)}>
          <IconChevronRight size={17} aria-hidden />
        </Tool>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={VIEWER.mode}
        value={mode}
        onChange={(value) => viewer.setMode(value as ViewerMode)}
        data={[
          { value: 'picture', label: VIEWER.modes.picture },
          { value: 'text', label: VIEWER.modes.text },
          { value: 'transcription', label: VIEWER.modes.transcription },
        ]}
      />
      <div className={classes.tools}>
        <Tool
          label={VIEWER.highlights}
          pressed={marked && picture && hasMarks}
          disabled={!picture || !hasMarks}
          onClick={() => viewer.setMarked(!marked)}
        >
          <IconHighlight size={17} aria-hidden />
        </Tool>
        <Tool label={VIEWER.zoomOut} keys="−" disabled={!picture} onClick={() => viewer.step(-1)}>
          <IconMinus size={17} aria-hidden />
        </Tool>
        <span className={classes.zoom}>{VIEWER.zoom(scale)}</span>
        <Tool label={VIEWER.zoomIn} keys="+" disabled={!picture} onClick={() => viewer.step(1)}>
          <IconPlus size={17} aria-hidden />
        </Tool>
        <Tool
          label={VIEWER.fitWidth}
          keys="0"
          pressed={zoom === 'fit-width'}
          disabled={!picture}
          onClick={() => viewer.setZoom('fit-width')}
        >
          <IconArrowAutofitWidth size={17} aria-hidden />
        </Tool>
        <Tool
          label={VIEWER.fitPage}
          keys="0"
          pressed={zoom === 'fit-page'}
          disabled={!picture}
          onClick={() => viewer.setZoom('fit-page')}
        >
          <IconArrowAutofitHeight size={17} aria-hidden />
        </Tool>
        <Tool label={VIEWER.turn} keys="O" disabled={!picture} onClick={viewer.turn}>
          <IconRotateClockwise size={17} aria-hidden />
        </Tool>
        <ArrangePages id={id} disabled={!isUndecided} />
        <SavePdf id={id} />
      </div>
    </div>
  );
}
