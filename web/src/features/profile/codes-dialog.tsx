import { createSignal } from 'solid-js';
import { Button } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { useProfileMessages } from './profile.messages';
import { RecoveryCodes } from './recovery-codes';

/** Shows new recovery codes. It does not close before the member has said that they are saved. */
export function CodesDialog(props: {
  codes: readonly string[];
  returnTo: Element | null;
  onClose: () => void;
}) {
  const t = useProfileMessages();
  const [saved, setSaved] = createSignal(false);
  const [refused, setRefused] = createSignal(false);
  let list: HTMLElement | undefined;
  let tick: HTMLInputElement | undefined;

  function close(): void {
    if (saved()) return props.onClose();
    setRefused(true);
    tick?.focus();
  }

  return (
    <Dialog
      wide
      title={t().codes.title}
      initialFocus={() => list}
      returnTo={props.returnTo}
      onClose={close}
      footer={
        <Button variant="primary" onClick={close}>
          {t().codes.close}
        </Button>
      }
    >
      <RecoveryCodes
        codes={props.codes}
        saved={saved()}
        refused={refused() && !saved()}
        onSaved={setSaved}
        listRef={(element) => (list = element)}
        tickRef={(element) => (tick = element)}
      />
    </Dialog>
  );
}
