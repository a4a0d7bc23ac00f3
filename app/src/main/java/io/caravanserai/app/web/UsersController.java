package io.caravanserai.app.web;

import io.caravanserai.app.security.Role;
import io.caravanserai.app.security.UserDesk;
import io.caravanserai.domain.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may enter; for admins. */
@RestController
class UsersController {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,40}");
    private static final int SHORTEST_PASSWORD = 12;

    private final UserDesk desk;

    UsersController(UserDesk desk) {
        this.desk = desk;
    }

    record UserJson(String user, List<String> roles) {}

    record NewUserJson(@Nullable String user, @Nullable String password, @Nullable List<String> roles) {

        @Override
        public String toString() {
            return "NewUserJson[" + user + "]";
        }
    }

    @GetMapping("/api/v1/users")
    PageJson<UserJson> list() {
        return PageJson.whole(desk.all().stream()
                .map(user ->
                        new UserJson(user.name(), user.roles().stream().sorted().toList()))
                .toList());
    }

    /** Creates the user, or gives an existing one a new password and new roles. */
    @PostMapping("/api/v1/users")
    @ResponseStatus(HttpStatus.CREATED)
    UserJson save(@RequestBody NewUserJson user) {
        check(user);
        List<Role> roles =
                roles(user).stream().flatMap(code -> Role.parse(code).stream()).toList();
        desk.save(String.valueOf(user.user()), String.valueOf(user.password()), roles);
        return new UserJson(String.valueOf(user.user()), roles(user));
    }

    private static List<String> roles(NewUserJson user) {
        return user.roles() == null ? List.of() : user.roles();
    }

    private static void check(NewUserJson user) {
        Problems problems = new Problems("request");
        if (user.user() == null || !NAME.matcher(user.user()).matches()) {
            String advice = "Use 2 to 41 of a-z 0-9 . _ -, a letter first.";
            problems.add("user", String.valueOf(user.user()), "is not a user name", advice);
        }
        if (user.password() == null || user.password().length() < SHORTEST_PASSWORD) {
            String expected = "is shorter than %d characters".formatted(SHORTEST_PASSWORD);
            problems.add("password", "***", expected, "Choose a longer one.");
        }
        if (user.roles() == null) {
            problems.add("roles", "", "is missing", "Send a list, such as [\"viewer\"].");
        }
        roles(user).stream().filter(code -> Role.parse(code).isEmpty()).forEach(code -> unknown(problems, code));
        BadRequestException.throwIfAny(problems);
    }

    private static void unknown(Problems problems, String code) {
        List<String> known = Arrays.stream(Role.values()).map(Role::code).toList();
        problems.add("roles", code, "is not a role", "Maybe one of %s.".formatted(known));
    }
}
