package org.undersigned.app.monitoring;

/** How a part is. */
public enum Health {
    UP(1),
    /** Somebody should look, but the site can serve. */
    DEGRADED(0.5),
    /** This node cannot do what it is there for. */
    DOWN(0);

    private final double number;

    Health(double number) {
        this.number = number;
    }

    double number() {
        return number;
    }
}
