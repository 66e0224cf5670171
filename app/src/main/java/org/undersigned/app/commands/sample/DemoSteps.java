package org.undersigned.app.commands.sample;

import java.io.PrintWriter;

/** What the demo says of each step: whether it held, its outcome and its address. */
public final class DemoSteps {
    private final PrintWriter out;
    private boolean held = true;

    public DemoSteps(PrintWriter out) {
        this.out = out;
    }

    public void step(boolean good, String name, String outcome, String address) {
        held = held && good;
        out.printf("%s %-8s %s%n           %s%n", good ? "✓" : "✗", name, outcome, address);
        out.flush();
    }

    /** Whether every step so far held. */
    public boolean held() {
        return held;
    }
}
