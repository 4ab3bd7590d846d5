// Runs in the page. Roles and names are axe-core's, which follow the ARIA specifications.

function scope() {
  const modals = document.querySelectorAll('dialog:modal');
  return modals.length ? modals[modals.length - 1] : document.body;
}

function roleOf(element) {
  return axe.commons.aria.getRole(element);
}

function nameOf(element) {
  return axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
}

function withTree(work) {
  axe.setup(document.documentElement);
  try {
    const root = scope();
    const all = [root, ...root.querySelectorAll('*')];
    return work(all.filter((element) => axe.commons.dom.isVisibleToScreenReaders(element)));
  } finally {
    axe.teardown();
  }
}

function byRole(role, name) {
  return withTree((all) => all.filter((one) => roleOf(one) === role && nameOf(one) === name));
}

function outline() {
  return withTree((all) =>
    all
      .map((one) => [roleOf(one), nameOf(one)])
      .filter(([role, name]) => role && name && role !== 'none' && role !== 'presentation')
      .map(([role, name]) => `${role} "${name.slice(0, 80)}"`)
      .join('\n'),
  );
}

function focused() {
  return withTree(() => [roleOf(document.activeElement) ?? '', nameOf(document.activeElement)]);
}
