package vn.congdoan.membership.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import vn.congdoan.membership.journal.Relay;

/** Alive while the relay's thread is: it outlives every fault of the broker and the database, but not one of its own. */
@Liveness
@Singleton
class RelayLiveness implements HealthCheck {

    private final Relay relay;

    RelayLiveness(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Relay runs").status(relay.isAlive()).build();
    }
}
