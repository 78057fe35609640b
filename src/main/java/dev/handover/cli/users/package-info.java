/** The people of the hub, as commands: who is here, passwords, tokens, the undertaking, keys. */
package dev.handover.cli.users;
