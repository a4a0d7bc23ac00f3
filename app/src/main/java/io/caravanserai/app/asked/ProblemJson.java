package io.caravanserai.app.asked;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;

/**
 * A problem as the API writes it: addresses and values as they are, words in the language of who asks.
 *
 * @param place as programs read it, whatever the language
 * @param sentence all of it for people
 */
public record ProblemJson(String file, String place, String found, String expected, String advice, String sentence) {

    /** In the language of the request that is answered now. */
    public static ProblemJson of(Problem problem) {
        return of(problem, AskedIn.phrases());
    }

    static ProblemJson of(Problem problem, Phrases phrases) {
        return new ProblemJson(
                problem.file(),
                problem.place(),
                problem.found(),
                phrases.say(problem.expected()),
                phrases.say(problem.advice()),
                phrases.sentence(problem));
    }
}
