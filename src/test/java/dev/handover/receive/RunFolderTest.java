package dev.handover.receive;

class RunFolderTest extends RunFolderContract {
  RunFolderTest() {
    super(SampleInbox.Parties.OPENPGP);
  }
}
