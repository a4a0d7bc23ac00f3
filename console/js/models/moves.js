/** The buttons that move a version; who may press which is the hub's to say. */
import { post } from '../api.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';

const SHARES = [1, 5, 10, 20, 50];

export function moves(version, returnsTo, refresh, onTrouble) {
  const go = (path, body = {}) => async event => {
    event.currentTarget.disabled = true;
    await post(path, body).then(refresh, onTrouble);
    event.target.disabled = false;
  };
  const at = what => `/models/${encodeURIComponent(version.folder)}/${what}`;
  const button = (name, does, main) => h(main ? 'button.main' : 'button', { type: 'button', 'data-move': name, onclick: does }, t(`models.${name}`));
  const share = h('select', { 'aria-label': t('models.share_label') }, SHARES.map(one => h('option', { value: one, selected: one === 10 }, `${one} %`)));
  const isScore = !version.kind;
  const challenge = isScore ? [share, button('challenge', event => go(at('challenge'), { share: share.value / 100 })(event))] : [];
  const propose = button('propose', go(at('propose')));
  const shadow = button('shadow', go(at('shadow')));
  const asked = [button('approve', go(at('approve')), true), button('decline', go(at('decline')))];
  const retire = button('retire', go(at('retire')));
  const back = returnsTo ? [h('button', { type: 'button', 'data-move': 'return', onclick: go(at('return')) }, t('models.return', { folder: returnsTo }))] : [];
  const ways = {
    champion: isScore ? back : [back, retire],
    challenger: [challenge, version.proposed_by ? asked : propose, shadow, retire],
    shadow: [challenge, version.proposed_by ? asked : propose, retire],
    retired: [shadow, version.proposed_by ? asked : propose],
  };
  const shown = ways[version.state] ?? [];
  return shown.length ? h('div.ways', shown) : null;
}
