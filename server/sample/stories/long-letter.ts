/** A letter such as only somebody with time and a good pen writes. */
export const LONG_LETTER = `Dear Madam, dear Sir,

I hope you will forgive the length of this. My late sister used to say that I cannot order a cup of tea without an introduction, and she was right. But you sell reading chairs, so I trust that somebody among you reads.

Let me begin at the beginning. For forty-one years I sat in the chair of our father. It was not a good chair. It had a spring on the left side which one had to know, as one knows a moody dog, and the arm on the right came off if one laughed. When I moved into the smaller flat in the spring, the men who carried my things looked at it, and then at me, and one of them said, very gently, that it would not survive the stairs. So I sat for five months on a kitchen chair with a cushion and read Trollope, whom I do not recommend in that position.

In the autumn my niece showed me your catalogue. I saw the reading chair, and I confess that I loved it from the picture. I wrote to you then, with a question about the height of the seat, as I have a knee. A young man of the name of Ben answered the same afternoon. He had gone and measured it, and then he had sat in it, and then he wrote that at 44 centimetres one gets up from it “without noticing that one has got up”. I have kept that sentence. I ordered the chair within the hour.

It came on the day that you had said. Two men brought it. They wiped their feet, which I mention because nobody does it any more, carried it to the window and asked in which direction I read. I had never thought about it. They turned it towards the lime tree.

For three weeks I was as happy as one can be in a chair. I have read the whole of Middlemarch in it. My neighbour, Mr Hussain, who comes on Thursdays for the crossword, asked if he might sit in it while I made the tea, and after that he came on Tuesdays as well.

And now to the matter. Last Thursday, while Mr Hussain was sitting in it (he is a slight man, I should say), there was a noise. Not a crack; more a sigh. Since then the cushion for the neck does not stay where it belongs. It slides down behind one’s back, slowly, over the course of about a chapter. I have looked at it with a torch. There are two leather loops which hold it, and on one of them the stitches have gone, six of them, I counted. The leather itself is sound. The other loop holds bravely, but it is alone, and one knows how that ends.

I have considered sewing it myself. I have the needle, and I had an aunt who was a saddler’s widow and showed me the stitch. But I did not like to put a needle into it before asking you, as I imagine that there are rules about such things, and I should not like to lose the guarantee through too much initiative.

So my questions are these, and I number them, because Ben is clearly a person who likes order:

1. May I sew it, or will you have it done?
2. If you have it done, must the chair leave the house? I would rather it did not. It has only just got used to the lime tree.
3. If it must leave the house, for how long? I am in the middle of “The Last Chronicle of Barset”.
4. Is it possible that the thread was simply too thin for the work? I enclose no sample, but it broke like a thread for buttons and not like a thread for leather. If that is so, then others will have sighing cushions too, and you may wish to know it.

I want to say clearly that I do not want my money back, nor a new chair. I would not trade this one. I also do not want anybody to be scolded. I would only like the cushion to stay where it is, as I mean to read in this chair for the time that remains to me, and I intend that to be long.

One more thing, which has nothing to do with all this. In the box there was a small card which said “Was this answer helpful?” beneath Ben’s letter, with a Yes and a No. I pressed Yes. I should have liked to press it twice.

With kind regards, and with apologies for the Trollope,

Dorothy Whitfield
Norwich

P.S. Mr Hussain asks me to say that he did nothing. I believe him.

P.P.S. He would like to know the price of the chair.`
