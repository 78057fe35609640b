package dev.handover.watch;

import dev.handover.ledger.Alarm;
import dev.handover.ledger.AlarmKind;

/** What each kind of alarm is called and what a person does about it, in English and Chinese. */
public final class AlarmWords {
  private static final String BUYERS =
      "the detail is in the buyer's words: handover status shows it";

  private AlarmWords() {}

  /** The detail as it may leave the hub: what somebody outside wrote stays here. */
  public static String sendable(Alarm alarm) {
    return switch (alarm.kind()) {
      case RECEIPT_DISAGREES, RECORDS_REFUSED, RECEIPT_DUPLICATED, RECEIPT_STALE -> BUYERS;
      default -> alarm.detail().replaceAll("\\p{Cntrl}+", " ");
    };
  }

  /** Its name in Chinese. */
  public static String chinese(AlarmKind kind) {
    return switch (kind) {
      case RECEIPT_LATE -> "买方回执逾期未到";
      case RECEIPT_FORGED -> "回执签名不是买方的密钥";
      case RECEIPT_UNREADABLE -> "回执无法读取";
      case RECEIPT_STALE -> "回执属于另一次运行";
      case RECEIPT_DISAGREES -> "买方回执与所发内容不符";
      case RECORDS_REFUSED -> "买方系统拒收部分记录";
      case RECEIPT_DUPLICATED -> "第二份回执推翻了第一份";
      case RUN_OVERTAKEN -> "上一次运行未结束，下一次已到时间";
      case ENTITY_HELD_BACK -> "来源结构变化，部分实体暂缓发送";
      case VOLUME -> "记录数量异常";
      case REJECTS -> "隔离比例骤升";
      case HOURS -> "在规定时段之外运行";
      case QUARANTINE_READ -> "大量查看或导出隔离记录";
      case RUN_REFUSED -> "运行多次被关卡拒绝";
      case GATE_CLOSED -> "运行途中合规关卡关闭";
      case EVIDENCE_LAPSES -> "合规证据即将到期";
      case HOST_KEY -> "服务器主机密钥多次不符";
      case REQUEST_OVERDUE -> "个人请求逾期未答复";
      case BACKUP_FAILED -> "备份失败";
      case DRILL_FAILED -> "恢复演练失败";
      case RETENTION_DUE -> "保存期限届满或保全复核到期";
      case DESTRUCTION_STOPPED -> "来源数据的销毁中断或有记录未能销毁";
      case DATA_CAME_BACK -> "已销毁的数据在来源重新出现";
      case SIGN_IN_REFUSED -> "多次登录被拒";
      case CHAIN_BROKEN -> "审计链校验失败";
      case INCIDENT_DUE -> "事件通知期限将至";
      case INCIDENT_OVERDUE -> "事件通知已逾期";
    };
  }

  /** What a person does about it. */
  public static String remedy(AlarmKind kind) {
    return switch (kind) {
      case RECEIPT_LATE -> "ask the buyer whether he has received the run; his receipt ends this";
      case RECEIPT_FORGED ->
          "find out who writes to the folder of receipts; ask the buyer to put his own there again";
      case RECEIPT_UNREADABLE ->
          "ask the buyer which program wrote it and to answer again; the next run is full";
      case RECEIPT_STALE ->
          "an answer to another run lies under this one's name: ask the buyer to put the right one"
              + " there";
      case RECEIPT_DISAGREES ->
          "read what the buyer says; the next run is full and, once acknowledged, ends this";
      case RECORDS_REFUSED ->
          "the receipt names what was refused and with which status; have the buyer mend his system"
              + " and receive the run again, or set such records aside by a check in the mapping;"
              + " the next run is full and, once acknowledged, ends this";
      case RECEIPT_DUPLICATED ->
          "ask the buyer which of his answers is true; the next run is full and, once acknowledged,"
              + " ends this";
      case RUN_OVERTAKEN ->
          "see what slows the run down, raise handover.workers, or schedule it less often";
      case ENTITY_HELD_BACK ->
          "ask the seller what was changed; mend the mapping and raise its version, or have the"
              + " column back";
      case VOLUME ->
          "ask the seller what he imported, removed or changed; a run of the usual size ends this";
      case REJECTS ->
          "handover quarantine list tells the reasons; mend source or mapping; a run as usual ends"
              + " this";
      case HOURS ->
          "find out who began it (handover audit list); then: handover alarms clear, or change"
              + " watch.hours";
      case QUARANTINE_READ ->
          "handover audit list tells who and which; ask him why; then: handover alarms clear";
      case RUN_REFUSED ->
          "handover audit list tells who and by which code; a run that is delivered ends this";
      case GATE_CLOSED ->
          "handover gates tells what opens it; then run again: it goes on where it stopped, and a run"
              + " that is delivered ends this";
      case EVIDENCE_LAPSES ->
          "renew the document and record it: handover evidence add with the same --kind and --party"
              + " and a later --until; that ends this (handover gates --on DAY shows what closes)";
      case HOST_KEY ->
          "ask the other side for the key's fingerprint by another way before you change"
              + " knownHosts; a run that is delivered ends this";
      case REQUEST_OVERDUE ->
          "handover subject list tells which; tell the persons, then: handover subject answer";
      case BACKUP_FAILED ->
          "mend what the detail says, then: handover backup now; a backup that is complete ends this";
      case DRILL_FAILED ->
          "take a new backup (handover backup now) and practise again (handover backup drill); a good"
              + " drill ends this";
      case RETENTION_DUE ->
          "handover retention due and handover retention holds tell which; plan the destruction or"
              + " review the hold, then: handover alarms clear";
      case DESTRUCTION_STOPPED ->
          "handover retention plan --list tells how far it is; mend what it names at the source, then"
              + " handover retention purge: it goes on where it stopped; rows that were left need a"
              + " new plan";
      case DATA_CAME_BACK ->
          "ask the seller which dump was restored; have it taken back, or plan the destruction anew:"
              + " handover retention plan; then: handover alarms clear";
      case SIGN_IN_REFUSED ->
          "handover audit list tells under which names; an hour without one ends this";
      case CHAIN_BROKEN ->
          "stop the hub, keep a copy of the ledger, run handover audit verify with the heads that"
              + " others keep; then: handover alarms clear";
      case INCIDENT_DUE, INCIDENT_OVERDUE ->
          "tell whom handover incident show names, then: handover incident notify --sent; when all"
              + " are told this ends";
    };
  }

  /** The same in Chinese. */
  public static String remedyInChinese(AlarmKind kind) {
    return switch (kind) {
      case RECEIPT_LATE -> "请向买方确认是否已收到；收到其回执后自动解除";
      case RECEIPT_FORGED -> "查明谁写入了回执目录；请买方重新放置其回执";
      case RECEIPT_UNREADABLE -> "请买方说明所用程序并重新答复；下一次为全量运行";
      case RECEIPT_STALE -> "该名称下是另一次运行的回执：请买方放置正确的回执";
      case RECEIPT_DISAGREES -> "查看买方的说明；下一次为全量运行，确认后解除";
      case RECORDS_REFUSED -> "回执列明被拒记录及状态；请买方修复后重新接收，或在映射中加以检查";
      case RECEIPT_DUPLICATED -> "请买方说明哪一份回执为准；下一次为全量运行，确认后解除";
      case RUN_OVERTAKEN -> "查明运行缓慢的原因，增加 handover.workers 或减少计划次数";
      case ENTITY_HELD_BACK -> "请卖方说明改动；修改映射并提高版本，或恢复该列";
      case VOLUME -> "请卖方说明导入、删除或更改了什么；数量恢复正常后自动解除";
      case REJECTS -> "用 handover quarantine list 查看原因，修正来源或映射；恢复正常后自动解除";
      case HOURS -> "用 handover audit list 查明由谁启动，然后 handover alarms clear";
      case QUARANTINE_READ -> "用 handover audit list 查明由谁查看，问明原因，然后 handover alarms clear";
      case RUN_REFUSED -> "用 handover audit list 查看代码；有一次运行送达后自动解除";
      case GATE_CLOSED -> "用 handover gates 查看如何打开；再次运行即从中断处继续，送达后自动解除";
      case EVIDENCE_LAPSES ->
          "请更新文件，并以相同的 --kind、--party 和更晚的 --until 登记：handover evidence add；登记后自动解除";
      case HOST_KEY -> "更改 knownHosts 之前，请通过其他途径核对指纹；有一次运行送达后自动解除";
      case REQUEST_OVERDUE -> "用 handover subject list 查看；答复本人后用 handover subject answer 登记";
      case BACKUP_FAILED -> "排除详情所述的原因，然后运行 handover backup now；备份完成后告警自动解除";
      case DRILL_FAILED -> "重新备份（handover backup now）并再次演练（handover backup drill）；演练成功后告警自动解除";
      case RETENTION_DUE ->
          "用 handover retention due 和 handover retention holds 查看；安排销毁或复核保全，然后 handover alarms clear";
      case DESTRUCTION_STOPPED ->
          "用 handover retention plan --list 查看进度，在来源排除原因后再执行 handover retention purge，从中断处继续；未能销毁的记录须另行制定计划";
      case DATA_CAME_BACK ->
          "请卖方说明恢复了哪一份备份并予以撤回，或重新执行 handover retention plan；然后 handover alarms clear";
      case SIGN_IN_REFUSED -> "用 handover audit list 查看所用名称；一小时内不再出现则自动解除";
      case CHAIN_BROKEN -> "停止服务，保留账本副本，用 handover audit verify 核对，然后 handover alarms clear";
      case INCIDENT_DUE, INCIDENT_OVERDUE ->
          "用 handover incident show 查看应通知谁，通知后用 handover incident notify --sent 登记；全部通知后自动解除";
    };
  }
}
