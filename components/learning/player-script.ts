/** Where the choices of `player-settings` are kept, and those that show on the page before any script of it runs. */
export const playerKey = "m4t-player";
export const shownChoices = ["size", "width", "rail", "notes"] as const;

/** Runs in <head> before anything is drawn, so that no text jumps to another size. */
export const playerScript = `try{const s=JSON.parse(localStorage.getItem("${playerKey}")||"{}");for(const k of ${JSON.stringify(shownChoices)})if(s[k])document.documentElement.setAttribute("data-player-"+k,s[k])}catch{}`;
