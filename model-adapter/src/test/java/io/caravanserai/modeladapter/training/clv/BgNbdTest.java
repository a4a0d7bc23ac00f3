package io.caravanserai.modeladapter.training.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.junit.jupiter.api.Test;

/** Facts of Fader, Hardie and Lee 2005; the parameters are those they published for CDNOW. */
class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void expectsOfAPublishedCustomerWhatWasPublished() {
        Rhythm customer = new Rhythm("0001", 2, 30.43, 38.86, 0);
        assertThat(CDNOW.expectedPurchases(customer, 39)).isCloseTo(1.226, within(0.001));
    }

    @Test
    void theLikelihoodIsTheOneOfTheStoryItTells() {
        for (Rhythm one : List.of(new Rhythm("", 0, 0, 30, 0), new Rhythm("", 3, 20, 38, 0))) {
            assertThat(CDNOW.logLikelihood(one)).isCloseTo(Math.log(integrated(one)), within(1e-4));
        }
    }

    @Test
    void aCustomerWithoutRepeatsIsAliveForCertain() {
        assertThat(CDNOW.probabilityAlive(new Rhythm("", 0, 0, 38, 0))).isEqualTo(1);
    }

    @Test
    void silenceAfterManyPurchasesIsAWorseSignThanAfterFew() {
        double few = CDNOW.probabilityAlive(new Rhythm("", 2, 10, 38, 0));
        double many = CDNOW.probabilityAlive(new Rhythm("", 12, 10, 38, 0));
        assertThat(many).isLessThan(few / 5);
    }

    @Test
    void hundredsOfPurchasesStayNumbers() {
        Rhythm busy = new Rhythm("", 900, 100, 101, 0);
        assertThat(CDNOW.logLikelihood(busy)).isFinite();
        assertThat(CDNOW.expectedPurchases(busy, 10)).isBetween(5.0, 90.0);
    }

    @Test
    void countsAheadAreADistributionWithTheExpectedMean() {
        Rhythm customer = new Rhythm("0001", 2, 30.43, 38.86, 0);
        Ahead ahead = Ahead.of(CDNOW, customer, 39);
        double all = 0;
        double mean = 0;
        for (int count = 0; count < 400; count++) {
            double probability = ahead.next();
            all += probability;
            mean += count * probability;
        }
        assertThat(all).isCloseTo(1, within(1e-6));
        assertThat(mean).isCloseTo(CDNOW.expectedPurchases(customer, 39), within(1e-4));
    }

    @Test
    void whoWasSeenOnceOrLongAgoMostOftenDoesNotComeAgain() {
        assertThat(Ahead.median(CDNOW, new Rhythm("", 0, 0, 38, 0), 39)).isZero();
        assertThat(Ahead.median(CDNOW, new Rhythm("", 12, 10, 38, 0), 39)).isZero();
        assertThat(Ahead.median(CDNOW, new Rhythm("", 12, 37, 38, 0), 39)).isBetween(6, 12);
    }

    @Test
    void findsTheParametersThatMadeTheData() {
        Clientele found = Clientele.fit(simulated(CDNOW, new GammaGamma(6.25, 3.74, 15.44), 2500));
        assertThat(found.rhythm().r()).isCloseTo(0.243, within(0.05));
        assertThat(found.rhythm().alpha()).isCloseTo(4.414, within(1.3));
        assertThat(found.rhythm().a() / (found.rhythm().a() + found.rhythm().b()))
                .isCloseTo(0.793 / (0.793 + 2.426), within(0.05));
        assertThat(found.money().expectedMoney(new Rhythm("", 0, 0, 30, 0)))
                .isCloseTo(6.25 * 15.44 / 2.74, within(3.0));
    }

    @Test
    void expectedPurchasesAreTheMeanOfWhatComes() {
        double whole = simulated(CDNOW, new GammaGamma(6, 4, 15), 20_000).stream()
                .mapToDouble(Rhythm::repeats)
                .average()
                .orElseThrow();
        double said = CDNOW.expectedPurchases(new Rhythm("", 0, 0, 0, 0), 39);
        assertThat(said).isCloseTo(whole, within(0.06));
    }

    /** Rates from Gamma, drop-out from Beta, 39 weeks each. */
    private static List<Rhythm> simulated(BgNbd truth, GammaGamma money, int customers) {
        JDKRandomGenerator random = new JDKRandomGenerator(7);
        GammaDistribution rates = new GammaDistribution(random, truth.r(), 1 / truth.alpha());
        BetaDistribution leaving = new BetaDistribution(random, truth.a(), truth.b());
        List<Rhythm> rhythms = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            rhythms.add(one(random, rates.sample(), leaving.sample(), money));
        }
        return rhythms;
    }

    private static Rhythm one(JDKRandomGenerator random, double rate, double leaving, GammaGamma money) {
        double last = 0;
        int repeats = 0;
        for (double at = wait(random, rate); at < 39; at += wait(random, rate)) {
            last = at;
            repeats++;
            if (random.nextDouble() < leaving) {
                break;
            }
        }
        double scale = 1 / new GammaDistribution(random, money.q(), 1 / money.gamma()).sample();
        double mean = repeats == 0 ? 0 : new GammaDistribution(random, money.p() * repeats, scale).sample() / repeats;
        return new Rhythm("", repeats, last, 39, mean);
    }

    private static double wait(JDKRandomGenerator random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** The likelihood of one customer, averaged over all rates and drop-out chances by brute force. */
    private static double integrated(Rhythm one) {
        GammaDistribution rates = new GammaDistribution(null, CDNOW.r(), 1 / CDNOW.alpha());
        BetaDistribution leaving = new BetaDistribution(null, CDNOW.a(), CDNOW.b());
        double x = one.repeats();
        SimpsonIntegrator simpson = new SimpsonIntegrator(1e-8, 1e-12, 6, 20);
        // quantile substitution: the densities have poles at zero
        return simpson.integrate(
                2_000_000,
                u -> {
                    double rate = rates.inverseCumulativeProbability(u);
                    double gone = x > 0 ? meanGone(leaving, x) * Math.exp(-rate * one.last()) : 0;
                    return Math.pow(rate, x) * (meanStayed(leaving, x) * Math.exp(-rate * one.known()) + gone);
                },
                1e-6,
                1 - 1e-9);
    }

    private static double meanStayed(BetaDistribution p, double x) {
        return moment(p, 0, x);
    }

    private static double meanGone(BetaDistribution p, double x) {
        return moment(p, 1, x - 1);
    }

    /** E[p^i (1-p)^j]: products of ratios, by the definition of the Beta distribution's moments. */
    private static double moment(BetaDistribution p, int i, double j) {
        double moment = 1;
        double a = p.getAlpha();
        double b = p.getBeta();
        for (int k = 0; k < j; k++) {
            moment *= (b + k) / (a + b + k);
        }
        for (int k = 0; k < i; k++) {
            moment *= (a + k) / (a + b + j + k);
        }
        return moment;
    }
}
