/** Words of models: code, English, Chinese. */
export default `
model_state.champion|champion|主模型
model_state.challenger|challenger|挑战者
model_state.shadow|in the shadow|影子运行
model_state.retired|retired|已退役
model_state.refused|refused|未通过准入
model_state.trying|being tried|准入中
model_state.in_use|heads stand on it|有分类头使用
model_state.admitted|no head stands on it|尚无分类头使用
model_state.last_good|files refused, last good ones held|文件未通过，保留上一个正常版本
model_kind.text|texts|文本
model_kind.text_head|a question of texts|文本问题
model_kind.text_graph|a question of texts, own tokenizer|文本问题（自带分词器）
model_kind.encoder|encoder: texts to vectors|编码器：文本到向量
model_kind.image|pictures|图像
model_kind.recommend|recommendations|推荐
act.enrolled|admitted|准入
act.challenged|given a share|分配流量
act.promoted|made champion|晋升为主模型
act.retired|retired|退役
act.returned|champion again|恢复为主模型
`;
