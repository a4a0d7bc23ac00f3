package io.caravanserai.routes.stream;

import io.caravanserai.domain.problem.RetryLaterException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;

/** Poll, place, decide; after trouble, hold the partitions and try the same batch again. For one thread. */
final class StreamReader {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SLICE = Duration.ofMillis(50);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final HubKafka kafka;
    private final StreamWork work;
    private final StreamPlacing placing;
    private final CountDownLatch stopping;
    private final BackOff backOff;
    private boolean subscribed;

    StreamReader(
            Consumer<String, byte[]> consumer,
            HubKafka kafka,
            StreamWork work,
            StreamPlacing placing,
            Duration longestWait,
            CountDownLatch stopping) {
        this.consumer = consumer;
        this.kafka = kafka;
        this.work = work;
        this.placing = placing;
        this.stopping = stopping;
        this.backOff = new BackOff(FIRST_WAIT, longestWait);
    }

    /** Never throws for the broker's or the database's sake. */
    StreamStatus round() {
        try {
            advance();
            backOff.reset();
            return StreamStatus.RUNNING;
        } catch (WakeupException e) {
            return StreamStatus.STOPPED;
        } catch (RetryLaterException | KafkaException e) {
            return StreamStatus.waiting(e);
        }
    }

    /** Waits a little longer each time, and stays in the group meanwhile. */
    void holdAfterTrouble() {
        hold(backOff.next());
    }

    void hold(Duration time) {
        consumer.pause(consumer.assignment());
        long end = System.nanoTime() + time.toNanos();
        while (!isStopping() && System.nanoTime() < end) {
            stayInGroup();
        }
        placing.resumePlaced();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void advance() {
        subscribeOnce();
        if (work.isEmpty()) {
            work.add(consumer.poll(POLL));
        }
        placing.place();
        while (!work.isEmpty() && !isStopping()) {
            work.step();
        }
    }

    private void subscribeOnce() {
        if (!subscribed) {
            EventTopic.ensure(kafka);
            consumer.subscribe(List.of(kafka.topic()), placing);
            subscribed = true;
        }
    }

    private void stayInGroup() {
        try {
            if (subscribed) {
                work.add(consumer.poll(SLICE));
            } else {
                pauseThread();
            }
        } catch (WakeupException e) {
            return;
        } catch (KafkaException e) {
            pauseThread();
        }
    }

    private void pauseThread() {
        try {
            stopping.await(SLICE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
