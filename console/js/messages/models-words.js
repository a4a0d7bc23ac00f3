/** Words of models: code, English, Chinese. */
export default `
model_state.champion|champion|主模型
model_state.challenger|challenger|挑战者
model_state.shadow|in the shadow|影子运行
model_state.retired|retired|已退役
model_state.refused|refused|未通过准入
act.enrolled|admitted|准入
act.challenged|given a share|分配流量
act.promoted|made champion|晋升为主模型
act.retired|retired|退役
act.returned|champion again|恢复为主模型
`;
