/** The popover of `WorkShell` that the bar of `WorkPage` opens on phones. */
export const workMenuId = "work-menu";
