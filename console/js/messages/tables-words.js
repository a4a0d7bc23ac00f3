/** Words of decision tables: code, English, Chinese. */
export default `
doer.disk|a file on disk|磁盘上的文件
doer.hub|the hub|系统
policy.first|first match|取第一行
policy.collect|all matches|取所有匹配行
policy.priority|by priority|按优先级
version.draft|draft|草稿
version.proposed|proposed|待批准
version.approved|approved|已批准
version.active|in force|生效中
version.retired|retired|已失效
version.rejected|sent back|已退回
version.discarded|discarded|已放弃
severity.error|error|错误
severity.warning|warning|警告
severity.hint|hint|提示
finding.wrong_cell|Wrong cell|单元格错误
finding.outside_catalogue|Outside the catalogue|不在目录中
finding.gap|Gap|缺口
finding.overlap|Overlap|重叠
finding.unreachable_row|Row never decides|永不生效的行
finding.duplicate_row|Duplicate row|重复的行
finding.idle_column|Column without effect|无作用的列
finding.unproven_row|Row without a case|没有案例的行
operator.one of|one of|属于其中之一
operator.equals|equals|等于
operator.at least|at least|至少
operator.at most|at most|至多
operator.from..to|from..to|区间
operator.is|yes or no|是否
role_of.condition|condition|条件
role_of.output|answer|答案
role_of.priority|priority|优先级
role_of.note|note|备注
type.number|number|数字
type.money|money|金额
type.percent|percent|百分比
type.text|text|文本
type.yes_no|yes or no|是否
type.date|date|日期
change.row_added|row added|新增行
change.row_removed|row removed|删除行
change.row_moved|row moved|移动行
change.row_switched|row switched|启停行
change.cell_changed|cell changed|修改单元格
change.column_added|column added|新增列
change.column_removed|column removed|删除列
change.setting_changed|setting changed|修改设置
change.case_added|case added|新增案例
change.case_removed|case removed|删除案例
change.case_changed|case changed|修改案例
switch.on|on|启用
switch.off|off|停用
setting.title|title|标题
setting.purpose|purpose|用途
setting.hit_policy|hit policy|命中方式
setting.no_match|when no row matches|没有匹配时
setting.from|in force from|生效日期
setting.until|in force until|失效日期
act.opened|began a draft|建立草稿
act.edited|edited|编辑
act.uploaded|uploaded a workbook|上传工作簿
act.refused_upload|upload was refused|上传被拒绝
act.rebased|joined what is in force|合并生效版本
act.took_lock|kept others out|锁定
act.overrode_lock|took over|接管锁定
act.discarded|discarded the draft|放弃草稿
act.proposed|proposed|提交审批
act.withdrew|withdrew|撤回
act.approved|approved|批准
act.rejected|sent back|退回
act.activated|came into force|生效
act.rolled_back|rolled back|回滚
act.imported|imported|导入`;
