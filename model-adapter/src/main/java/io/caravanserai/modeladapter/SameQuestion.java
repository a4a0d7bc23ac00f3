package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two models of one's own that answer the same question of the same texts: only the later one's answer counts. */
final class SameQuestion {

    private SameQuestion() {}

    /** @param script of the texts it is asked about */
    record Answer(String folder, String script, String question) {}

    /** @param answers in the order in which one takes the place of another */
    static List<Problem> problems(List<Answer> answers) {
        Map<String, String> last = new HashMap<>();
        answers.forEach(one -> last.put(key(one), one.folder()));
        List<Problem> problems = new ArrayList<>();
        for (Answer one : answers) {
            String counts = last.get(key(one));
            if (!one.folder().equals(counts)) {
                problems.add(new Problem(
                        one.folder() + "/" + FolderFiles.PASSPORT,
                        "answers",
                        one.question(),
                        "is answered by " + counts + " for " + one.script()
                                + " too, whose answer is the one that counts",
                        "Maybe give the question another name, or take one of the two folders away."));
            }
        }
        return problems;
    }

    private static String key(Answer answer) {
        return answer.script() + " " + answer.question();
    }
}
