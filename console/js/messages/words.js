/** Words of the data: code, English, Chinese. A code that is not here is shown as it is. */
const WORDS = `
event.profile_updated|Profile updated|资料更新
event.consent_changed|Consent changed|授权变更
event.purchase|Purchase|购买
event.refund|Refund|退款
event.browse|Browsing|浏览
event.call|Call|通话
event.complaint|Complaint|投诉
event.social_comment|Social comment|社交评论
event.campaign_contact|Campaign contact|营销触达
event.outcome|Outcome|结果
event.device_reading|Device reading|设备读数
event.request|Request|接口请求
event.campaign|Campaign|营销活动
stage.eligibility|not eligible|不合资格
stage.applicability|not applicable|不适用
stage.suitability|not suitable|不合适
stage.contact_policy|contact limits|触达限制
stage.arbitration|outranked|排序落后
stage.chosen|chosen|已选中
state.up|up|运行中
state.down|down|已中断
state.waiting|waiting|等待中
state.stopped|stopped|已停止
channel.call|call|电话
channel.email|e-mail|电子邮件
channel.sms|SMS|短信
channel.app_push|app push|应用推送
channel.agent|agent|坐席
process.retention|Retention|客户挽留
process.service_recovery|Service recovery|服务补救
process.offer|Offer|优惠推送
process.campaign|Campaign|营销活动
purpose.churn|Risk of leaving|流失风险
purpose.propensity|Propensity to accept|接受倾向
value.high_value|high value|高价值
value.potential|potential|潜力
value.general|general|一般
value.at_risk|at risk|有流失风险
language.zh|Chinese|中文
language.en|English|英文
value.female|female|女
value.male|male|男
value.yes|yes|是
value.no|no|否
emotion.anger|anger|愤怒
emotion.disgust|disgust|厌恶
emotion.fear|fear|担忧
emotion.joy|joy|喜悦
emotion.sadness|sadness|难过
emotion.surprise|surprise|惊讶
emotion.trust|trust|信任
emotion.neutral|neutral|平静
topic.billing|billing|账单
topic.delivery|delivery|配送
topic.quality|quality|质量
topic.service|service|服务
topic.price|price|价格
topic.app|app|应用
topic.other|other|其他
response.sent|sent|已发送
response.not_sent|not sent|未发送
response.accepted|accepted|已接受
response.declined|declined|已拒绝
response.ignored|no answer|未回应
consent.marketing|Marketing|营销
consent.profiling|Profiling|画像
consent.calls|Calls|电话
consent.email|E-mail|邮件
consent.sms|SMS|短信
namespace.phone|Phone|手机
namespace.email|E-mail|邮箱
namespace.crm|CRM|CRM
namespace.app|App|应用
namespace.household|Household|家庭
namespace.social|Social|社交账号
role.viewer|viewer|查看者
role.editor|editor|编辑者
role.approver|approver|审批者
role.integrator|integrator|集成工程师
role.data-scientist|data scientist|数据科学家
role.agent|agent|坐席
role.admin|administrator|管理员
unit.days|days|天
unit.hours|hours|小时
unit.times||次
unit.categories||
unit.ratio||
unit.0-100|/ 100|/ 100
unit.years|years|岁
step.browse|looked|浏览
step.compare|compared|比较
step.consult|asked|咨询
step.features|Features|特征
step.tables|Tables|决策表
step.models|Models|模型
step.arbitration|Arbitration|仲裁
source.kafka|Kafka|Kafka
source.webhook|webhook|Webhook
source.http|HTTP poll|HTTP 轮询
source.s3|S3|S3
source.file|files|文件
kind.crm|CRM|CRM
kind.call-center|call center|呼叫中心
kind.social|social|社交
kind.transactions|transactions|交易
kind.other|other|其他
activity.started|started|已启动
activity.stopped|stopped|已停止
activity.down|down|已中断
activity.answers|answers again|恢复响应
activity.published|published|已发布
activity.replayed|replayed|已重放
activity.reloaded|reloaded|已重新加载
activity.quarantined|quarantined|已隔离
activity.waiting|waiting|等待中
attribute.name|name|姓名
attribute.language|language|语言
attribute.birth_year|year of birth|出生年份
attribute.gender|gender|性别
attribute.region|region|地区
attribute.city|city|城市
attribute.registered_on|registration|注册日期
attribute.age_band|age band|年龄段
attribute.income_band|income band|收入段
attribute.household_size|household size|家庭人数`;

/** Words of one language: column 1 is English, column 2 Chinese. */
export function words(column) {
  const lines = WORDS.trim().split('\n').map(line => line.split('|'));
  return Object.fromEntries(lines.map(line => [line[0], line[column]]));
}
