import { createSignal } from 'solid-js';
import type { Role } from '../../graphql/generated/graphql';
import { Button } from '../../ui';
import { Dialog } from '../../ui/overlays';
import type { MemberItem } from './member-lists';
import { useMembersMessages } from './members.messages';
import { RolePicker } from './role-picker';

const formId = 'role-form';

/** Changes a member's role, with a sentence on each. */
export function RoleDialog(props: {
  member: MemberItem;
  busy: boolean;
  onChoose: (role: Role) => void;
  onClose: () => void;
}) {
  const t = useMembersMessages();
  const [role, setRole] = createSignal(props.member.role);
  let chosen: HTMLInputElement | undefined;
  return (
    <Dialog
      wide
      title={t().roleDialog.title(props.member.user.name)}
      initialFocus={() => chosen}
      onClose={() => props.onClose()}
      footer={
        <Button
          type="submit"
          form={formId}
          variant="primary"
          busy={props.busy}
          disabled={role() === props.member.role}
        >
          {t().roleDialog.submit}
        </Button>
      }
    >
      <form
        id={formId}
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (role() !== props.member.role) props.onChoose(role());
        }}
      >
        <RolePicker
          ref={(element) => (chosen = element)}
          roles={props.member.allowedRoles}
          value={role()}
          onChange={setRole}
        />
      </form>
    </Dialog>
  );
}
