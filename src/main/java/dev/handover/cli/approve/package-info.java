/** What needs a second person, as commands: look at what was proposed, sign it or refuse it. */
package dev.handover.cli.approve;
