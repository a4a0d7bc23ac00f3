package io.caravanserai.app.wiring;

import io.caravanserai.domain.problem.Problem;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Degraded while an asset is broken or a source is down: the hub works on with what is sound, so no load balancer should turn
 * away from it, but somebody should look.
 */
@Component("assets")
class AssetsHealth implements HealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final HouseProblems house;

    AssetsHealth(HouseProblems house) {
        this.house = house;
    }

    @Override
    public Health health() {
        var problems = house.now().stream().map(Problem::sentence).toList();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetail("problems", problems).build();
    }
}
