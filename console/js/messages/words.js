import models from './models-words.js';
import tables from './tables-words.js';

/**
 * Words of the data that the hub's catalogue does not name: code, English, Chinese. A code that is neither here nor there is
 * shown as it is.
 */
const WORDS = `
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
channel.agent|agent|坐席
process.retention|Retention|客户挽留
process.service_recovery|Service recovery|服务补救
process.offer|Offer|优惠推送
process.campaign|Campaign|营销活动
purpose.churn|Risk of leaving|流失风险
purpose.propensity|Propensity to accept|接受倾向
language.zh|Chinese|中文
language.en|English|英文
value.female|female|女
value.male|male|男
value.yes|yes|是
value.no|no|否
response.sent|sent|已发送
response.not_sent|not sent|未发送
response.accepted|accepted|已接受
response.declined|declined|已拒绝
response.ignored|no answer|未回应
unsent.no_address|no address known|没有地址
unsent.no_consent|no consent|未授权
unsent.no_channel_consent|no consent for this channel|未授权该渠道
unsent.cap_reached|contact limit reached|已达触达上限
unsent.quiet_hours|quiet hours|免打扰时段
unsent.answered|answered meanwhile|客户已回应
unsent.uncertain|perhaps sent before|可能已发送过
unsent.refused_before|refused before|之前已拒绝
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
activity.played|played|已回放
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
attribute.household_size|household size|家庭人数
question.intent|intent|意图
intent.ask|to ask|咨询
intent.buy|to buy|购买
intent.cancel|to cancel|取消
intent.change|to change|变更
intent.complain|to complain|投诉
intent.fix|to have it fixed|维修
intent.person|to reach a person|转人工
intent.refund|to be refunded|退款
intent.thank|to thank|致谢
intent.track|to track|查进度`;

/** Words of one language: column 1 is English, column 2 Chinese. */
export function words(column) {
  const lines = (WORDS + tables + models).trim().split('\n').map(line => line.split('|'));
  return Object.fromEntries(lines.map(line => [line[0], line[column]]));
}
