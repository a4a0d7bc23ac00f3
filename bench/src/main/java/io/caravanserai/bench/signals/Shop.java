package io.caravanserai.bench.signals;

import io.caravanserai.bench.signals.Signal.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented shop. Every signal is made from the seed and its number alone; numbers never give the same signal id twice.
 * A few customers come often, most come seldom; nine of ten agreed to marketing.
 */
public final class Shop {

    private static final List<String> CATEGORIES = List.of("phone", "grocery", "fashion", "home", "books", "toys");
    private static final int REFUND_PERCENT = 3;
    private static final int MARKETING_PERCENT = 90;

    private final long seed;
    private final int customers;

    public Shop(long seed, int customers) {
        this.seed = seed;
        this.customers = customers;
    }

    public int customers() {
        return customers;
    }

    /** The crm number of a customer, from 0. */
    public static String number(int customer) {
        return "B-" + (100_000 + customer);
    }

    /** Who the customer is and what the customer agreed to: four events. */
    public Signal contact(int customer, Instant at) {
        SplittableRandom random = random(1, customer);
        boolean marketing = random.nextInt(100) < MARKETING_PERCENT;
        String json =
                """
                {"contactId":"%s","revision":1,"updatedAt":"%s","name":"客户%d","mobile":"%s","email":"b%d@example.com",\
                "appUserId":"app-%d","language":"%s","birthYear":%d,"gender":"%s","address":{"province":"广东","city":"深圳"},\
                "memberSince":"%d-06-01","consents":[{"purpose":"marketing","granted":%s},{"purpose":"profiling","granted":true},\
                {"purpose":"calls","granted":%s}]}"""
                        .formatted(
                                number(customer),
                                at,
                                customer,
                                mobile(customer),
                                customer,
                                customer,
                                random.nextInt(4) == 0 ? "en" : "zh-CN",
                                1950 + random.nextInt(58),
                                random.nextBoolean() ? "F" : "M",
                                2015 + random.nextInt(9),
                                marketing,
                                marketing && random.nextInt(3) > 0);
        return new Signal(Source.CRM, number(customer), json);
    }

    /** A purchase of the last year, too old to ask for a decision. */
    public Signal pastSale(int customer, int number, Instant now) {
        SplittableRandom random = random(2, customer * 1_000L + number);
        Instant at = now.minus(Duration.ofHours(36 + random.nextInt(330 * 24)));
        return sale("P-%d-%d".formatted(customer, number), customer, at, random);
    }

    /** A purchase, now and then a refund. */
    public Signal sale(long number, Instant at) {
        SplittableRandom random = random(3, number);
        int customer = customer(random);
        return random.nextInt(100) < REFUND_PERCENT
                ? refund("T-" + number, customer, at, random)
                : sale("T-" + number, customer, at, random);
    }

    /** A complaint in Chinese or English; understanding its words costs a transformer. */
    public Signal complaint(long number, Instant at) {
        SplittableRandom random = random(4, number);
        int customer = customer(random);
        String json =
                """
                {"callId":"CALL-%d","startedAt":"%s","durationSeconds":180,"agentId":"A-1","caller":{"customerNo":"%s"},\
                "case":{"id":"CASE-%d","category":"billing","isComplaint":true},\
                "transcript":[{"role":"customer","content":"%s"}]}"""
                        .formatted(number, at, number(customer), number, Complaints.words(random));
        return new Signal(Source.CALLS, number(customer), json);
    }

    private Signal sale(String id, int customer, Instant at, SplittableRandom random) {
        String json =
                """
                {"txnId":"%s","type":"SALE","ts":%d,"member":{"no":"%s"},"orderId":"O-%s","sku":"SKU-%d","category":"%s",\
                "qty":%d,"amount":%s,"currency":"CNY"}"""
                        .formatted(
                                id,
                                at.toEpochMilli(),
                                number(customer),
                                id,
                                random.nextInt(500),
                                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                                1 + random.nextInt(3),
                                amount(customer, random));
        return new Signal(Source.TILL, number(customer), json);
    }

    private Signal refund(String id, int customer, Instant at, SplittableRandom random) {
        String json =
                """
                {"txnId":"%s","type":"REFUND","ts":%d,"member":{"no":"%s"},"orderId":"O-%s","amount":%s,"reason":"wrong size"}"""
                        .formatted(id, at.toEpochMilli(), number(customer), id, amount(customer, random));
        return new Signal(Source.TILL, number(customer), json);
    }

    /** Every customer has a usual amount, from 20 to 2,000. */
    private double amount(int customer, SplittableRandom random) {
        double usual = 20 * Math.pow(100, random(5, customer).nextDouble());
        return Math.round(usual * (0.5 + random.nextDouble()) * 100) / 100.0;
    }

    private int customer(SplittableRandom random) {
        double share = random.nextDouble();
        return (int) (share * share * customers);
    }

    private static String mobile(int customer) {
        return "139%08d".formatted(10_000_000 + customer);
    }

    private SplittableRandom random(int kind, long number) {
        return new SplittableRandom(new SplittableRandom(seed * 31 + kind).nextLong() ^ number * 0x9E3779B97F4A7C15L);
    }
}
