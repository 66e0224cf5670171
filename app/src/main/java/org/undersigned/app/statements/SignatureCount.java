package org.undersigned.app.statements;

/** Asks how far the signing of a statement has come. Answered by signatories. */
public interface SignatureCount {
    int signatures(StatementId statement);

    int signatories(StatementId statement);
}
