/** Medicines named by the person, as they met the table. */
export const medicine = {
  list: 'Medicines you named',
  notChecked: 'not checked: ask your pharmacist',
  remove: (name: string) => `Remove ${name}`,
} as const;
