package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;

import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.*;
import java.nio.file.*;
import java.util.*;
import org.camunda.bpm.engine.runtime.*;
import org.junit.jupiter.api.Test;

class ScratchSpeed {
    @Test
    void speed() throws Exception {
        TestHouse house = System.getProperty("pg") != null ? TestHouse.onPostgres() : TestHouse.onH2File(Files.createTempDirectory("scratch"));
        int n = Integer.getInteger("n", 5000);
        List<Receipt> all = new ArrayList<>();
        for (int i = 0; i < n; i++) { Receipt r = aDecision("retention_discount").build(); house.receipts.keep(r); all.add(r); }
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        int batch = 100;
        for (int i = 0; i < n; i += batch) {
            List<Receipt> some = all.subList(i, Math.min(n, i + batch));
            long t = System.nanoTime(), c = bean.getCurrentThreadCpuTime();
            house.unit.run(() -> { some.forEach(house.desk::carryOut); return true; });
            if (i % 1000 == 0) System.out.printf("starts at %d: %.2f ms wall %.2f ms cpu each%n", i, (System.nanoTime()-t)/1e6/some.size(), (bean.getCurrentThreadCpuTime()-c)/1e6/some.size());
        }
        long t0 = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            ProcessInstance p = house.instance(all.get(n/2 + i).id());
            house.runJobs(p);
        }
        System.out.printf("walks %.2f ms each%n", (System.nanoTime()-t0)/1e6/300);
        for (int i = 0; i < 300; i++) house.outcomeArrives(all.get(n/2+i).id(), Response.ACCEPTED, "crm/x"+i);
        long t = System.nanoTime(), c = bean.getCurrentThreadCpuTime();
        System.out.println("delivered " + house.delivery.deliverDue());
        System.out.printf("outcome %.2f ms wall %.2f ms cpu each%n", (System.nanoTime()-t)/1e6/300, (bean.getCurrentThreadCpuTime()-c)/1e6/300);
        t = System.nanoTime();
        System.out.println(house.idle.hasDueJobs()); 
        System.out.printf("hasDueJobs %.2f ms%n", (System.nanoTime()-t)/1e6);
        t = System.nanoTime();
        var config = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) house.engine.getProcessEngineConfiguration();
        for (int i = 0; i < 10; i++) config.getCommandExecutorTxRequired().execute(new org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd(config.getJobExecutor(), 30));
        System.out.printf("acquire 30 jobs %.2f ms%n", (System.nanoTime()-t)/1e6/10);
        house.idle.startJobs();
        long before = house.engine.getManagementService().createJobQuery().executable().count();
        t = System.nanoTime();
        long seconds = 25;
        Thread.sleep(seconds*1000);
        long after = house.engine.getManagementService().createJobQuery().executable().count();
        System.out.printf("jobs executed %.1f a second (%d -> %d), sends %n", (before-after)*1e9/(System.nanoTime()-t), before, after);
        house.idle.stopJobs();
    }
}
