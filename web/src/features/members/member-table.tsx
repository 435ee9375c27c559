import { For } from 'solid-js';
import type { PagedList } from './create-paged-list';
import type { MemberItem } from './member-lists';
import { MemberRow, type MemberHandlers } from './member-row';
import { useMembersMessages } from './members.messages';
import { Table, type Column } from './table';

/** All members, by name. */
export function MemberTable(props: { list: PagedList<MemberItem>; handlers: MemberHandlers }) {
  const t = useMembersMessages();
  const columns = (): Column[] => [
    { label: t().person },
    { label: t().role, width: 'md:w-34 xl:w-40' },
    { label: t().members.twoFactor, width: 'md:w-22 xl:w-28' },
    { label: t().members.joined, width: 'md:w-28 xl:w-34' },
    { label: t().members.lastActive, width: 'md:w-28 xl:w-34' },
    { label: t().members.actions, width: 'md:w-12 xl:w-14', hidden: true },
  ];
  return (
    <Table label={t().title} columns={columns()}>
      <For each={props.list.rows()}>
        {(member) => (
          <MemberRow member={member} fresh={props.list.isNew(member)} handlers={props.handlers} />
        )}
      </For>
    </Table>
  );
}
