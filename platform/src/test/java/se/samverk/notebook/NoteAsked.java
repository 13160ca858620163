package se.samverk.notebook;

import se.samverk.notebook.work.NotebookWork;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/** One side asks the other to see to a note. */
public record NoteAsked(String note, Readers readers, Side side) implements NewsFact {

    @Override
    public String code() {
        return "NOTE_ASKED";
    }

    @Override
    public Subject subject() {
        return new Subject("note", note);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return true;
    }

    @Override
    public String about() {
        return note;
    }

    @Override
    public WorkMail mail() {
        return NotebookWork.NOTE_WAITS;
    }
}
