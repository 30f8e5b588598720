import { Ban, Ellipsis, RotateCcw, UserCog } from "lucide-react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuRule } from "@/components/ui/menu-items";
import { ReasonField } from "@/components/ui/reason-field";
import { SelectField } from "@/components/ui/select-field";
import { roleNames } from "@/components/layout/viewer";
import { changeRoleAction, restoreUserAction, suspendUserAction } from "@/lib/users/actions";
import type { ListedUser } from "@/lib/users/queries/users";

/** One's own account has none: nobody demotes or suspends oneself. */
export function UserMenu({ user }: { user: ListedUser }) {
  if (user.isSelf) return <span className="text-xs text-muted-foreground">You</span>;
  return (
    <Menu label={`Actions for ${user.name}`} trigger={<Ellipsis />}>
      <MenuButton icon={<UserCog />} dialog={`role-${user.id}`}>
        Change role…
      </MenuButton>
      <MenuRule />
      {user.suspendedAt ? (
        <MenuButton icon={<RotateCcw />} dialog={`restore-${user.id}`}>
          Lift suspension…
        </MenuButton>
      ) : (
        <MenuButton icon={<Ban />} destructive dialog={`suspend-${user.id}`}>
          Suspend…
        </MenuButton>
      )}
    </Menu>
  );
}

export function UserDialogs({ user }: { user: ListedUser }) {
  const who = <input type="hidden" name="userId" value={user.id} />;
  return (
    <>
      <ConfirmDialog
        id={`role-${user.id}`}
        title={`Change the role of ${user.name}?`}
        description="It counts from the next page they open. A role adds rooms; their courses and progress stay."
        confirm="Change role"
        cancel="Keep role"
        variant="primary"
        action={changeRoleAction}
      >
        {who}
        <SelectField
          label="Role"
          name="role"
          defaultValue={user.role}
          options={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
        />
      </ConfirmDialog>
      {user.suspendedAt ? (
        <ConfirmDialog
          id={`restore-${user.id}`}
          title={`Let ${user.name} sign in again?`}
          description={
            user.suspendedReason ? `Suspended because: ${user.suspendedReason}` : "Everything is as it was."
          }
          confirm="Lift suspension"
          cancel="Keep suspended"
          variant="primary"
          action={restoreUserAction}
        >
          {who}
        </ConfirmDialog>
      ) : (
        <ConfirmDialog
          id={`suspend-${user.id}`}
          title={`Suspend ${user.name}?`}
          description="They are signed out at once and can’t sign in. Nothing of theirs is deleted."
          confirm="Suspend"
          cancel="Keep active"
          action={suspendUserAction}
        >
          {who}
          <ReasonField />
        </ConfirmDialog>
      )}
    </>
  );
}
