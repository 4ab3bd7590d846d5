// Every word a person reads comes from here: `t.shell.loading`. There is one language for now, so the
// catalogue is a constant; its type is what a second language would have to fill in.
export { en as t } from './en';
