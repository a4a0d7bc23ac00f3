package io.caravanserai.app.web;

import io.caravanserai.app.security.Role;
import io.caravanserai.app.security.UserDesk;
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
        if (user.user() == null || !NAME.matcher(user.user()).matches()) {
            throw new BadRequestException(
                    "user",
                    String.valueOf(user.user()),
                    "is not a user name",
                    "Use 2 to 41 of a-z 0-9 . _ -, a letter first.");
        }
        if (user.password() == null || user.password().length() < SHORTEST_PASSWORD) {
            throw new BadRequestException(
                    "password", "***", "is shorter than " + SHORTEST_PASSWORD + " characters", "Choose a longer one.");
        }
        if (user.roles() == null) {
            throw new BadRequestException("roles", "null", "is missing", "Send a list, such as [\"viewer\"].");
        }
        List<Role> roles = user.roles().stream().map(UsersController::role).toList();
        desk.save(user.user(), user.password(), roles);
        return new UserJson(user.user(), user.roles());
    }

    private static Role role(String code) {
        return Role.parse(code)
                .orElseThrow(() -> new BadRequestException(
                        "roles",
                        code,
                        "is not a role",
                        "Maybe one of %s."
                                .formatted(Arrays.stream(Role.values())
                                        .map(Role::code)
                                        .toList())));
    }
}
